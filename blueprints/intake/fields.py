"""What a column of a list may hold, and how offices head it."""

import re
from enum import StrEnum
from functools import lru_cache

from vanban.vietnamese import fold


class Field(StrEnum):
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    BIRTH_YEAR = "birth_year"
    BIRTH_OF_MEN = "birth_of_men"
    BIRTH_OF_WOMEN = "birth_of_women"
    SEX = "sex"
    SEX_MALE = "sex_male"
    SEX_FEMALE = "sex_female"
    OCCUPATION = "occupation"
    ADDRESS = "address"
    PHONE = "phone"
    ROLE = "role"
    IS_LEADER = "is_leader"
    IS_DEPUTY = "is_deputy"
    IS_MEMBER = "is_member"
    IS_COLLABORATOR = "is_collaborator"
    VILLAGE = "village"
    COMMUNE = "commune"
    TEAM_NAME = "team_name"
    NOTATION = "notation"
    DECIDED_ON = "decided_on"
    NOTE = "note"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Field.FULL_NAME: "Họ và tên",
    Field.FAMILY_NAME: "Họ và tên đệm (cột riêng)",
    Field.GIVEN_NAME: "Tên (cột riêng)",
    Field.BIRTH_YEAR: "Năm sinh hoặc ngày sinh",
    Field.BIRTH_OF_MEN: "Năm sinh của nam",
    Field.BIRTH_OF_WOMEN: "Năm sinh của nữ",
    Field.SEX: "Giới tính",
    Field.SEX_MALE: "Đánh dấu nam",
    Field.SEX_FEMALE: "Đánh dấu nữ",
    Field.OCCUPATION: "Nghề nghiệp, chức vụ",
    Field.ADDRESS: "Nơi ở",
    Field.PHONE: "Số điện thoại",
    Field.ROLE: "Nhiệm vụ trong Tổ",
    Field.IS_LEADER: "Đánh dấu Tổ trưởng",
    Field.IS_DEPUTY: "Đánh dấu Tổ phó",
    Field.IS_MEMBER: "Đánh dấu Thành viên",
    Field.IS_COLLABORATOR: "Đánh dấu Cộng tác viên",
    Field.VILLAGE: "Thôn, xóm, tổ dân phố",
    Field.COMMUNE: "Xã, phường",
    Field.TEAM_NAME: "Tên Tổ",
    Field.NOTATION: "Số quyết định thành lập",
    Field.DECIDED_ON: "Ngày quyết định thành lập",
    Field.NOTE: "Ghi chú",
}

# Lists have one column for these, or several that each hold a part.
IN_PARTS = {
    *(Field.FAMILY_NAME, Field.GIVEN_NAME, Field.BIRTH_OF_MEN, Field.BIRTH_OF_WOMEN),
    *(Field.SEX_MALE, Field.SEX_FEMALE),
    *(Field.IS_LEADER, Field.IS_DEPUTY, Field.IS_MEMBER, Field.IS_COLLABORATOR),
}

# Over folded heads, the first that fits; the order tells "chức vụ trong Tổ" from "chức vụ".
HEADS = [
    (None, r"(?:so )?(?:stt|tt|thu tu)|so"),
    (Field.BIRTH_OF_MEN, r"(?:nam|ngay).* sinh.* nam"),
    (Field.BIRTH_OF_WOMEN, r"(?:nam|ngay).* sinh.* nu"),
    (Field.SEX_MALE, r"(?:gioi tinh|phai) nam|nam"),
    (Field.SEX_FEMALE, r"(?:gioi tinh|phai) nu|nu|la nu"),
    (Field.SEX, r"gioi tinh.*|phai|nam nu|gioi|nam hoac nu"),
    (Field.IS_LEADER, r"\S.* to truong"),
    (Field.IS_DEPUTY, r"\S.* to pho"),
    (Field.IS_COLLABORATOR, r"(?:nhiem vu|vai tro|chuc danh|chuc vu|phan cong).* cong tac vien"),
    (Field.IS_MEMBER, r"(?:nhiem vu|vai tro|chuc danh|chuc vu|phan cong).* (?:thanh vien|uy vien|to vien)"),
    (Field.PHONE, r".*(?:dien thoai|\bsdt\b|so dt|zalo|di dong|\bdt\b|phone|lien he|lien lac).*"),
    (Field.DECIDED_ON, r"ngay.*(?:\bqd\b|quyet dinh|ban hanh|thanh lap|\bky\b).*|(?:quyet dinh|qd).* ngay"),
    (Field.NOTATION, r".*(?:\bqd\b|quyet dinh).*|so ky hieu.*|so van ban"),
    (Field.BIRTH_YEAR, r".*(?:nam sinh|ngay sinh|sinh nam|sinh ngay|ngay thang nam).*|ns"),
    (Field.FAMILY_NAME, r"ho (?:va )?(?:ten )?(?:dem|lot)|ho|ho dem.*|ho va ten ho.*|ho ten ho.*"),
    (Field.GIVEN_NAME, r"ten|ho va ten ten|ho ten ten"),
    (Field.FULL_NAME, r"ho.* ten.*|ten thanh vien|thanh vien|ten nguoi.*|ten ca nhan|nguoi tham gia"),
    (
        Field.ROLE,
        r".*(?:nhiem vu|vai tro|phan cong|tham gia).*|(?:chuc danh|chuc vu|vi tri).*\bto\b(?! dan pho).*",
    ),
    (Field.TEAM_NAME, r"ten (?:goi )?to(?! dan pho)\b.*|to (?:cdscd|cnscd|chuyen doi so|cong nghe so).*"),
    (Field.ADDRESS, r".*(?:noi o|dia chi|cho o|noi cu tru|thuong tru|que quan|ho khau|noi sinh song).*"),
    (Field.OCCUPATION, r".*(?:chuc vu|nghe nghiep|cong tac|cong viec|chuc danh|nghe|don vi lam viec).*"),
    (
        Field.VILLAGE,
        r".*\b(?:thon|xom|ban|to dan pho|tdp|khu pho|ap|buon|khu dan cu)\b.*|don vi.*|dia ban.*|ten to dan pho",
    ),
    (Field.COMMUNE, r"(?:ten )?(?:xa|phuong|dac khu)\b.*|dia phuong|ubnd.*"),
    (Field.NOTE, r"ghi chu.*|luu y"),
]
COMPILED = [(field, re.compile(pattern)) for field, pattern in HEADS]


def head_words(text: str) -> str:
    """A head as the patterns see it: folded, without brackets, signs and figures."""
    bare = re.sub(r"\([^)]*\)", " ", fold(text))
    return " ".join(re.sub(r"[^a-z ]+", " ", bare).split())


@lru_cache(2048)
def field_of(head: str) -> Field | None:
    """The field that a column of this head holds, None for none that matters."""
    words = head_words(head)
    if not words or len(words) > 80:
        return None
    return next((field for field, pattern in COMPILED if pattern.fullmatch(words)), None)


def is_ordinal(head: str) -> bool:
    return bool(COMPILED[0][1].fullmatch(head_words(head)))
