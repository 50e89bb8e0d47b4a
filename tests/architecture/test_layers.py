"""Which module may import which. Exceptions stand in one table, each with its reason."""

import re
import sys
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.sources import Module, imports, in_package, modules, own_imports

# A feature may use those named after it:
# units ← accounts ← {reviews, delegations} ← {documents ← citations, composition} ← teams.
USES = {
    "units": set(),
    "accounts": {"units"},
    "reviews": {"accounts", "units"},
    "delegations": {"accounts", "units"},
    "documents": {"reviews", "delegations", "accounts", "units"},
    "citations": {"documents", "accounts", "units"},
    "composition": {"accounts", "units"},
    "teams": {"citations", "composition", "documents", "accounts", "units"},
    "people": {"teams", "composition", "accounts", "units"},
    "changes": {"citations", "people", "teams", "composition", "documents", "accounts", "units"},
    "figures": {"teams", "composition", "accounts", "units"},
    "chats": {"teams", "composition", "accounts", "units"},
    "resolutions": {"citations", "figures", "composition", "documents", "units"},
    "plans": {"citations", "figures", "composition", "documents", "units"},
    "commendations": {"citations", "teams", "documents", "units"},
    "team_lists": {"teams", "documents", "units"},
    "meetings": {"teams", "documents", "units"},
    "regulations": {"citations", "teams", "composition", "documents", "units"},
    "dispatches": {"citations", "figures", "teams", "documents", "units"},
    "handover": {"register", "documents", "accounts", "units"},
    "packs": {"approvals", "documents", "accounts", "units"},
    "approvals": {"reviews", "delegations", "documents", "accounts", "units"},
    "register": {"delegations", "documents", "accounts", "units"},
    "corrections": {"register", "documents", "accounts", "units"},
    "word_templates": {"documents", "accounts", "units"},
    "intake": {"people", "teams", "composition", "documents", "accounts", "units"},
    "demo": {"citations", "teams", "composition", "documents", "approvals", "register", "accounts", "units"},
    "site": {
        "handover",
        "packs",
        "citations",
        "demo",
        "intake",
        "changes",
        "people",
        "teams",
        "composition",
        "documents",
        "word_templates",
        "approvals",
        "reviews",
        "accounts",
        "units",
    },
}
OFFERED = {
    "queries",
    "rosters",
    "decisions",
    "violations",
    "wording",
    "actions",
    "rules",
    "models",
    "kinds",
    "facts",
    "samples",
    "papers",
    "details",
    "about_unit",
    "many",
}
OFFERED |= {"rounds"}  # of reviews: a document's way through its steps
OFFERED |= {"readiness", "seen"}  # of documents: what a draft must be to be submitted, who saw which version
OFFERED |= {"history", "events", "changes", "former"}  # of units: what became of them, what changed them

# Inside a feature: nothing is imported upwards. Parts not named here stand between queries and forms.
HEIGHTS = {
    **{"rules": 0, "facts": 0, "models": 1, "queries": 2, "actions": 3, "forms": 4},
    **{"sign_in_again": 5, "identity": 6},  # they answer with pages, as views do
    **{
        "views": 6,
        "history_views": 6,
        "change_views": 6,
        "merger_views": 6,
        "check_views": 6,
        "draft_views": 6,
        "inbox_views": 6,
        "route_views": 6,
        "delegation_views": 7,  # it names kinds as the routes do
        "figure_views": 6,
        "redline_views": 6,
        "comment_views": 6,
        "cli": 6,
    },
    **{"version_views": 6, "use_views": 6},
    **{"keeping_views": 6, "arrangement_views": 6, "sending_views": 6, "sending_forms": 5},
}
LOWEST_TO_USE_OTHER_PARTS = HEIGHTS["queries"]
HIGHEST_OF_OTHER_PARTS = HEIGHTS["actions"]

# (who, what) → why it may, against the rules above.
EXCEPTIONS = {
    ("*.views", "blueprints.accounts.views"): "me(): a view asks who is signed in",
    ("*_views", "blueprints.accounts.views"): "me(): so does a second module of views",
    ("blueprints.units.views", "blueprints.accounts.queries"): "a signer is tied to an account by its name",
    ("blueprints.register.actions", "blueprints.documents.previews"): "previews are documents' slow actions",
    (
        "blueprints.word_templates.*",
        "blueprints.documents.previews",
    ): "what a template makes of a sample is looked at as a document is",
    (
        "blueprints.word_templates.*",
        "blueprints.documents.rendering",
    ): "a template is tried by what documents are made by",
    (
        "blueprints.word_templates.version_views",
        "blueprints.documents.checks",
    ): "what a template makes of a sample is checked as a document is",
    (
        "blueprints.approvals.*",
        "blueprints.documents.checks",
    ): "what is submitted and what is approved together is held against the rules of form",
    ("blueprints.site.cli", "blueprints.documents.previews"): "the worker asks again for what a crash lost",
    ("blueprints.site.cli", "blueprints.demo"): "the password that the start prints in demo mode",
    (
        "blueprints.changes.actions",
        "blueprints.teams.resettling",
    ): "teams follow their units before wishes do",
    ("blueprints.changes.forms", "blueprints.teams.forms"): "who wishes to join is typed as a member is",
    ("blueprints.intake.views", "blueprints.teams.views"): "the workbook holds what the list of teams shows",
    ("blueprints.intake.cli", "blueprints.teams.cli"): "its commands join the group of the teams",
    ("blueprints.reviews.rules", "core.access"): "whose a step is depends on Role, a plain enumeration",
    ("blueprints.word_templates.rules", "core.access"): "so does what may be done with a template",
    ("blueprints.handover.rules", "core.access"): "so does who signs",
    ("blueprints.site.cli", "blueprints.handover.archiving"): "the worker asks again for PDF/A files too",
    ("blueprints.documents.rules", "core.access"): "what a draft allows depends on Role, a plain enumeration",
}


def excepted(module: Module, target: str) -> bool:
    return any(fnmatch(module.name, who) and target == what for who, what in EXCEPTIONS)


def crossings() -> list[tuple[Module, Module]]:
    """Imports from one feature into another."""
    return [
        (module, target)
        for module in in_package("blueprints")
        for target in own_imports(module)
        if target.feature and target.feature != module.feature
    ]


def said(pairs) -> list[str]:
    return [f"{module.name} imports {target.name}" for module, target in pairs]


def test_every_feature_has_its_place_in_the_order():
    assert {module.feature for module in in_package("blueprints") if module.feature} == set(USES)


def test_a_feature_uses_only_features_below_it():
    wrong = [
        (module, target)
        for module, target in crossings()
        if target.feature not in USES[module.feature] and not excepted(module, target.name)
    ]
    assert said(wrong) == []


def test_a_feature_uses_only_what_another_offers():
    wrong = [
        (module, target)
        for module, target in crossings()
        if target.part not in OFFERED and not excepted(module, target.name)
    ]
    assert said(wrong) == []


def is_upwards(module: Module, target: Module) -> bool:
    height, other = HEIGHTS.get(module.part), HEIGHTS.get(target.part)
    if other is None:
        return height is not None and height < LOWEST_TO_USE_OTHER_PARTS
    if height is None:
        return other > HIGHEST_OF_OTHER_PARTS
    return other >= height


def test_inside_a_feature_nothing_is_imported_upwards():
    wrong = [
        (module, target)
        for module in in_package("blueprints")
        if module.part
        for target in own_imports(module)
        if target.feature == module.feature and target.part and is_upwards(module, target)
    ]
    assert said(wrong) == []


def test_no_module_leads_back_to_itself():
    # A package's own file only names its parts, inside install().
    graph = {
        module.name: {target.name for target in own_imports(module) if not target.is_package}
        for module in modules().values()
        if not module.is_package
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("core", ("blueprints", "app", "docx_templates")),
        ("vanban", ("flask", "flask_", "sqlalchemy", "core", "blueprints", "app", "docx_templates")),
        ("docx_templates", ("flask", "sqlalchemy", "core", "blueprints", "app")),
        ("blueprints.documents", ("blueprints.teams", "blueprints.approvals", "blueprints.site")),
    ],
    ids=["core", "vanban", "docx_templates", "documents"],
)
def test_a_lower_house_knows_nothing_of_the_upper(package, forbidden):
    wrong = [
        f"{module.name} imports {name}"
        for module in in_package(package)
        for name in imports(module)
        if any(
            f"{name}.".startswith(f"{one}.") or (one[-1] == "_" and name.startswith(one)) for one in forbidden
        )
    ]
    assert wrong == []


def test_rules_use_the_standard_library_and_other_rules_only():
    wrong = [
        f"{module.name} imports {name}"
        for module in in_package("blueprints")
        if module.part == "rules"
        for name in imports(module)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not re.fullmatch(r"blueprints\.\w+\.rules(\.\w+)?", name)
        and not excepted(module, name)
    ]
    assert wrong == []


def test_only_the_template_module_knows_docxtpl():
    knowing = [
        module.name for module in modules().values() if any(n.startswith("docxtpl") for n in imports(module))
    ]
    assert knowing
    assert all(name.startswith("vanban.template.") for name in knowing)


def test_no_exception_is_kept_longer_than_needed():
    pairs = [(module.name, name) for module in modules().values() for name in imports(module)]
    unused = [
        key for key in EXCEPTIONS if not any(fnmatch(who, key[0]) and what == key[1] for who, what in pairs)
    ]
    assert unused == []
