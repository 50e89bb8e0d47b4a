"""How the clauses of the decree are cited."""


def annex_i(section: str, item: str = "", point: str = "") -> str:
    """A place in part I of Annex I: annex_i("II", "3", "b") is "điểm b khoản 3 Mục II Phần I Phụ lục I"."""
    steps = (
        f"điểm {point}" if point else "",
        f"khoản {item}" if item else "",
        f"Mục {section} Phần I Phụ lục I",
    )
    return " ".join(step for step in steps if step)


TABLE = annex_i("V")
SAMPLES = "Mục II Phụ lục III"
