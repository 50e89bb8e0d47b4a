"""Numbers read out by another road than the engine's: a table written by hand, and groups glued as text."""

SPOKEN = """
không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín
mười|mười một|mười hai|mười ba|mười bốn|mười lăm|mười sáu|mười bảy|mười tám|mười chín
hai mươi|hai mươi mốt|hai mươi hai|hai mươi ba|hai mươi tư|hai mươi lăm|hai mươi sáu|hai mươi bảy|hai mươi tám|hai mươi chín
ba mươi|ba mươi mốt|ba mươi hai|ba mươi ba|ba mươi tư|ba mươi lăm|ba mươi sáu|ba mươi bảy|ba mươi tám|ba mươi chín
bốn mươi|bốn mươi mốt|bốn mươi hai|bốn mươi ba|bốn mươi tư|bốn mươi lăm|bốn mươi sáu|bốn mươi bảy|bốn mươi tám|bốn mươi chín
năm mươi|năm mươi mốt|năm mươi hai|năm mươi ba|năm mươi tư|năm mươi lăm|năm mươi sáu|năm mươi bảy|năm mươi tám|năm mươi chín
sáu mươi|sáu mươi mốt|sáu mươi hai|sáu mươi ba|sáu mươi tư|sáu mươi lăm|sáu mươi sáu|sáu mươi bảy|sáu mươi tám|sáu mươi chín
bảy mươi|bảy mươi mốt|bảy mươi hai|bảy mươi ba|bảy mươi tư|bảy mươi lăm|bảy mươi sáu|bảy mươi bảy|bảy mươi tám|bảy mươi chín
tám mươi|tám mươi mốt|tám mươi hai|tám mươi ba|tám mươi tư|tám mươi lăm|tám mươi sáu|tám mươi bảy|tám mươi tám|tám mươi chín
chín mươi|chín mươi mốt|chín mươi hai|chín mươi ba|chín mươi tư|chín mươi lăm|chín mươi sáu|chín mươi bảy|chín mươi tám|chín mươi chín
"""
TWO_DIGITS = SPOKEN.strip().replace("\n", "|").split("|")
HUNDREDS = [f"{digit} trăm" for digit in TWO_DIGITS[:10]]
AFTER_HUNDREDS = [
    "",
    *(f" linh {digit}" for digit in TWO_DIGITS[1:10]),
    *(f" {two}" for two in TWO_DIGITS[10:]),
]
# "000" … "999" as said after a larger group.
IN_FULL = {
    f"{hundred}{two:02d}": HUNDREDS[hundred] + AFTER_HUNDREDS[two]
    for hundred in range(10)
    for two in range(100)
}
# "1" … "999" as said first.
AT_FIRST = {str(two): TWO_DIGITS[two] for two in range(100)} | {
    number: said for number, said in IN_FULL.items() if number[0] != "0"
}
SCALES = ["", " nghìn", " triệu"]


def read_out(number: int) -> str:
    """The number from 0 to 10^18 - 1, with "linh" and "tư"."""
    groups = f"{number:,}".split(",")
    first, *others = groups
    said = [AT_FIRST[first] + SCALES[(len(groups) - 1) % 3]]
    if len(groups) == 4:
        said.append("tỷ")
    for place, group in enumerate(others, start=1):
        left = len(groups) - 1 - place
        if group != "000":
            said.append(IN_FULL[group] + SCALES[left % 3])
        if left == 3:
            said.append("tỷ")
    return " ".join(said)
