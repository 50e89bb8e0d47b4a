"""The rules by the part of the document they judge; importing this package puts them all in the rulebook."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
