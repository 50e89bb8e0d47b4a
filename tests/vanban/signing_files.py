"""Keys, pictures and small PDF papers to sign, made anew in each run."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image, ImageDraw

from vanban.signing import Agency, Ink, KeyFile, Person, Picture, fill, picture, prepare, sign
from vanban.signing.drawn import Pen, shaped, text_object
from vanban.time_zone import VIETNAM

AT = datetime(2026, 3, 9, 10, 15, 30, tzinfo=VIETNAM)
PASSPHRASE = "mật khẩu thử"
SIGNER = "Nguyễn Văn Mẫu"
BLUE, RED, BLACK = (20, 40, 200, 255), (220, 30, 30, 255), (0, 0, 0, 255)
YEARS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
LEFT, RIGHT = 150, 420  # the middles of the two columns
HEIGHT = 842


@dataclass(frozen=True)
class Owner:
    """A key with its certificate, signed by another owner or by itself."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)


@cache
def owner(
    name: str, issuer: Owner | None = None, years=YEARS, signs: bool = True, stamps: bool = False
) -> Owner:
    key = rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(years[0])
        .not_valid_after(years[1])
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(_usage(signs=signs, is_root=issuer is None), critical=True)
    )
    if stamps:
        only = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(only, critical=True)
    return Owner(key, builder.sign(issuer.key if issuer else key, hashes.SHA256()))


def _usage(*, signs: bool, is_root: bool) -> x509.KeyUsage:
    off = dict.fromkeys(("data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not signs,
        key_cert_sign=is_root,
        crl_sign=is_root,
        **off,
    )


def root() -> Owner:
    return owner("Chứng thư gốc thử nghiệm")


@cache
def key_file(name: str, years=YEARS, signs: bool = True, own_root: bool = False) -> KeyFile:
    """As a provider hands it over: key, certificate and that of the issuer."""
    issuer = None if own_root else root()
    holder = owner(name, issuer, years, signs)
    protection = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    others = [issuer.certificate] if issuer else None
    content = pkcs12.serialize_key_and_certificates(
        b"khoa", holder.key, holder.certificate, others, protection
    )
    return KeyFile(content, PASSPHRASE)


def time_service(at: datetime):
    """A time-stamping service that says it is this moment."""
    from asn1crypto.x509 import Certificate
    from pyhanko.keys import load_private_key_from_pemder_data
    from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

    holder = owner("Dịch vụ dấu thời gian thử nghiệm", root(), stamps=True)
    form = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    key = load_private_key_from_pemder_data(holder.key.private_bytes(*form), None)
    certificate = Certificate.load(holder.certificate.public_bytes(serialization.Encoding.DER))
    return DummyTimeStamper(certificate, key, fixed_dt=at)


def person_key() -> KeyFile:
    return key_file(SIGNER)


def agency_key() -> KeyFile:
    return key_file("Ủy ban nhân dân xã Mẫu")


def png(colour, size=(400, 200), ground=(0, 0, 0, 0), form: str = "PNG") -> bytes:
    image = Image.new("RGBA", size, ground)
    ImageDraw.Draw(image).line(
        [(10, size[1] - 30), (size[0] / 2, 20), (size[0] - 10, size[1] - 30)], colour, 8
    )
    output = BytesIO()
    image.save(output, form)
    return output.getvalue()


def signature_picture() -> Picture:
    return picture(png(BLUE), Ink.SIGNATURE)


def seal_picture() -> Picture:
    return picture(png(RED, (300, 300)), Ink.SEAL)


def pdf(*pages: list[tuple[float, float, float, str]]) -> bytes:
    """A page for each list of (middle, distance from the top, size, text)."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name
    from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

    writer = PdfFileWriter(stream_xrefs=False)
    for lines in pages:
        forms = {}
        for place, (middle, top, size, text) in enumerate(lines):
            drawn = shaped(writer, text)
            form = text_object(drawn, Pen(size, middle - drawn.width * size / 2, HEIGHT - top), 595, HEIGHT)
            forms[pdf_name(f"/T{place}")] = writer.add_object(form)
        content = " ".join(f"{name} Do" for name in forms).encode()
        resources = generic.DictionaryObject({pdf_name("/XObject"): generic.DictionaryObject(forms)})
        stream = writer.add_object(generic.StreamObject(stream_data=content))
        writer.insert_page(PageObject(stream, (0, 0, 595, HEIGHT), resources))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def head(number: str = "", day: str = "", month: str = "", year: int = 2026) -> list:
    """The first lines of a decision. What is not given stands blank."""
    blank = {26: LEFT - 30, 24: LEFT + 34}
    numbered = [(LEFT, 105, 13, f"Số: {number}/QĐ-UBND")]
    waiting = [(blank[26], 105, 13, "Số:"), (blank[24], 105, 13, "/QĐ-UBND")]
    dated = [(RIGHT, 105, 13, f"Mẫu, ngày {day} tháng {month} năm {year}")]
    undated = [(355, 105, 13, "Mẫu, ngày"), (415, 105, 13, "tháng"), (480, 105, 13, f"năm {year}")]
    return [*(numbered if number else waiting), *(dated if day else undated), (300, 200, 14, "QUYẾT ĐỊNH")]


def foot(top: float = 400, name: str = SIGNER) -> list:
    return [(RIGHT, top, 14, "CHỦ TỊCH"), (RIGHT, top + 95, 14, name)]


@cache
def draft() -> bytes:
    """A decision whose number and date are blank; it is signed on its second page."""
    return pdf(head(), foot())


@cache
def numbered() -> bytes:
    return pdf(head("05", "09", "3"), foot())


@cache
def signed_by_person() -> bytes:
    ready = prepare(draft(), SIGNER)
    return sign(ready, person_key(), Person(SIGNER, signature_picture()), AT)


@cache
def filled() -> bytes:
    return fill(signed_by_person(), 5, date(2026, 3, 9))


@cache
def signed_by_both() -> bytes:
    return sign(filled(), agency_key(), Agency(SIGNER, seal_picture()), AT)
