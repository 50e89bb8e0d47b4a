"""What the commands read: a Word file that has passed the gate, values as JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from vanban import gate
from vanban.gate.kind import LARGEST_UPLOAD
from vanban.problem import Problem

LARGEST_VALUES = 20_000_000  # bytes
VALUES = (str, int, bool, type(None))


def word_file(file: Path) -> bytes:
    """Raises Refused, a Problem, for a file that the gate refuses, OSError for one that cannot be read."""
    with file.open("rb") as stream:
        content = stream.read(LARGEST_UPLOAD + 1)  # one more tells the gate that it is too large
    gate.inspect(content)
    return content


def values_of(file: Path) -> Mapping[str, Any]:
    """The fields of one document, plain values by name. Raises Problem for anything else."""
    with file.open("rb") as stream:
        content = stream.read(LARGEST_VALUES + 1)
    if len(content) > LARGEST_VALUES:
        raise Problem(f"Tệp dữ liệu {file} lớn hơn 20 MB. Chia nhỏ hoặc bớt dữ liệu.")
    try:
        values = json.loads(content)
        _refuse_other_values(values, "")
        json.dumps(values, ensure_ascii=False).encode()  # half a character is a ValueError here
    except RecursionError as error:
        raise Problem(f"Tệp dữ liệu {file} lồng quá nhiều lớp. Bớt các lớp lồng nhau.") from error
    except json.JSONDecodeError as error:
        place = f"dòng {error.lineno}, cột {error.colno}"
        raise Problem(
            f"Tệp dữ liệu {file} không phải là JSON đúng, từ {place}. Sửa chỗ đó rồi chạy lại."
        ) from error
    except ValueError as error:
        raise Problem(f"Tệp dữ liệu {file} có ký tự hỏng. Lưu lại tệp theo bảng mã UTF-8.") from error
    if not isinstance(values, Mapping):
        raise Problem(f"Tệp dữ liệu {file} phải là một đối tượng JSON {{…}}: tên trường và giá trị.")
    return values


def _refuse_other_values(value: Any, path: str) -> None:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            _refuse_other_values(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            _refuse_other_values(inner, f"{path}[]")
    elif not isinstance(value, VALUES):
        raise Problem(f"Trường “{path}” có giá trị {value}: chỉ nhận chữ, số nguyên, đúng/sai và rỗng.")
