"""How the clauses of the decree are cited."""


def annex_i(section: str, item: str = "", point: str = "") -> str:
    """A place in part I of Annex I: annex_i("II", "3", "b") is "điểm b khoản 3 Mục II Phần I Phụ lục I"."""
    return _place(f"Mục {section} Phần I Phụ lục I", item, point)


def annex_ii(section: str, item: str = "", point: str = "") -> str:
    """A place in Annex II: annex_ii("III", "1", "a") is "điểm a khoản 1 Mục III Phụ lục II"."""
    return _place(f"Mục {section} Phụ lục II", item, point)


def _place(section: str, item: str, point: str) -> str:
    steps = (f"điểm {point}" if point else "", f"khoản {item}" if item else "", section)
    return " ".join(step for step in steps if step)


TABLE = annex_i("V")
SAMPLES = "Mục II Phụ lục III"
BASES = annex_i("II", "6", "a")
CITING = annex_i("II", "6", "b")
LAYOUT = annex_i("II", "6", "đ")
CUSTOM = "thông lệ soạn thảo"
