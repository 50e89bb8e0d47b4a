"""A document of ten thousand rows costs no more for each than one of ten."""

from time import process_time

from tests.vanban.corpus import compiled, template


def test_four_times_the_rows_take_about_four_times_as_long():
    content = template(rows=(("{%tr for x in xs %}",), ("{{ x }}",), ("{%tr endfor %}",)))

    def seconds(count: int) -> float:
        started = process_time()
        compiled(content).render({"xs": ["Nguyễn Văn Mẫu"] * count})
        return process_time() - started

    seconds(100)
    assert min(seconds(8_000) for _ in range(2)) < 9 * min(seconds(2_000) for _ in range(3))
