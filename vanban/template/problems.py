"""What can be wrong with a template, or with what it was given."""

from vanban.problem import Problem


class MissingField(Problem):
    """The template asks for a field that was not supplied."""

    def __init__(self, field: str):
        super().__init__(f"Mẫu Word cần trường “{field}” nhưng hồ sơ không có thông tin này.")
        self.field = field


class BrokenTemplate(Problem):
    """The file is no Word template or its tags do not fit together."""
