from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.samples import opened, texts
from tests.vanban.test_story import of_runs, saved
from vanban import gate
from vanban.comments import Comment, with_comments
from vanban.story import Story


def commented(content: bytes, start: int, end: int, text: str = "sai") -> bytes:
    story = Story(content)
    return with_comments(story, [Comment(story.paragraphs[0], start, end, text)])


def marked_text(content: bytes) -> str:
    """What stands between the marks of the first comment."""
    inside, letters = False, []
    for node in opened(content).element.body.iter():
        name = node.tag.rpartition("}")[2]
        inside = name == "commentRangeStart" or (inside and name != "commentRangeEnd")
        if inside and name == "t":
            letters.append(node.text)
    return "".join(letters)


def test_the_comment_stands_around_its_letters():
    assert marked_text(commented(of_runs("Ban Chỉ ", "dạo"), 8, 11)) == "dạo"


@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.lists(st.text("aăb", min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_any_stretch_can_be_commented(runs, data):
    whole = "".join(runs)
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    assert marked_text(commented(of_runs(*runs), start, end)) == whole[start:end]


def test_comments_leave_the_text_as_it_is():
    assert texts(commented(of_runs("Ban Chỉ ", "dạo"), 3, 9)) == ["Ban Chỉ dạo"]


def test_a_comment_without_letters_is_about_the_whole_paragraph():
    assert marked_text(commented(of_runs("a", "b"), 0, 0)) == "ab"


def test_an_empty_paragraph_can_be_commented():
    assert len(list(opened(commented(of_runs(""), 0, 0)).comments)) == 1


def test_what_a_comment_says_can_be_read_by_word():
    comments = list(opened(commented(of_runs("a"), 0, 1, "dòng một\ndòng hai")).comments)
    assert [(one.text, one.author) for one in comments] == [("dòng một\ndòng hai", "Tổ Số")]


def test_comments_that_were_there_stay():
    document = Document()
    run = document.add_paragraph().add_run("a")
    document.add_comment(run, text="cũ")
    assert [one.text for one in opened(commented(saved(document), 0, 1)).comments] == ["cũ", "sai"]


def test_two_comments_may_share_letters():
    story = Story(of_runs("abc"))
    one, other = (Comment(story.paragraphs[0], start, 3, "x") for start in (0, 1))
    assert texts(with_comments(story, [one, other])) == ["abc"]


def test_a_comment_on_a_header_stands_at_the_top_with_its_place():
    document = Document()
    document.add_paragraph("thân")
    document.sections[0].header.paragraphs[0].text = "đầu"
    story = Story(saved(document))
    content = with_comments(story, [Comment(story.paragraphs[-1], 0, 3, "sai")])
    assert [one.text for one in opened(content).comments] == ["(đầu trang, đoạn 1) sai"]


def test_the_copy_passes_the_gate():
    gate.inspect(commented(of_runs("a"), 0, 1))
