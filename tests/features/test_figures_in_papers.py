"""The registry's figures as documents print them, on both databases."""

from blueprints.documents.kinds import DraftRequest
from blueprints.plans import plans
from blueprints.resolutions import proposals
from core import clock


def test_every_figure_is_printed_as_a_whole_count(make):
    commune = make.commune()
    make.established_team(make.village(commune), members=3)
    request = DraftRequest(commune.id, (), 0)
    printed = [figure.printed for figure in plans.bound_figures(commune, request, clock.today())]
    assert printed == ["01", "03"]


def test_a_province_without_teams_has_none(make):
    province = make.province()
    (figure,) = proposals.bound_figures(province, DraftRequest(province.id, (), 0), clock.today())
    assert figure.printed == "chưa có"
