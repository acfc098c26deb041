"""The letters' templates: the owner's own before the shipped ones, checked whole before any is needed.

A template is a text file: ``Subject: ...``, a blank line, the text. Its Jinja may only put in values and choose
between texts (``ALLOWED``), so that no template can loop for long, grow without bound or reach anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from difflib import get_close_matches
from importlib import resources
from pathlib import Path

import jinja2
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from followup_daemon.errors import UserError
from followup_daemon.letters import TEMPLATES, Values, Words

NAMES = tuple(TEMPLATES.values())
KNOWN = frozenset(field.name for field in fields(Values)) | {"pick"}
FILTERS = frozenset({"capitalize", "default", "lower", "title", "trim", "upper"})

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.CondExpr, nodes.Name, nodes.Const, nodes.Call,
    nodes.Filter, nodes.Test, nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Concat,
)  # fmt: skip
"""What a template may be made of."""

LARGEST_SOURCE = 20_000
LARGEST_LETTER = 20_000

BLANK_LINES = re.compile(r"\n{3,}")
SPACES = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
ENDS_OF_LINES = re.compile(r"[ \t]+$", re.MULTILINE)
TWO_STOPS = re.compile(r"(?<!\.)\.(?=\.(?!\.))|(?<=[!?])\.(?!\.)")  # at Fernhill Co.., at Fernhill!.

EMPTY = Values(
    greeting="Hello,",
    owner="",
    favour="speaking with me",
    occasion="speaking with me about the position",
    position="the position",
    whom="jobs@fernhill.example",
    time_theirs="Thursday 19 March, 10:00 to 11:30, London time",
    call_back="in a week, on Thursday 26 March",
    interview="a1b2c3",
)
FULL = Values(
    greeting="Hi Ana and Ben,",
    owner="Dana Whitfield",
    favour="speaking with me on Thursday 12 March",
    occasion="speaking with me on Thursday 12 March about the Support Lead position at Fernhill",
    position="the Support Lead position at Fernhill",
    company="Fernhill",
    role="Support Lead",
    day="Thursday 12 March",
    weekday="Thursday",
    interviewers="Ana Lima and Ben Ode",
    fit="Ten years of night shifts have taught me patience.",
    note="the move to weekly releases",
    promised="Friday 20 March",
    asked="Thursday 19 March",
    deadline="Friday 27 March",
    quoted=True,
    variant=1,
    whom="Ana Lima",
    number="+44 20 7946 0018, extension 12",
    time_theirs="Thursday 19 March, 10:00 to 11:30, London time",
    time_mine="Thursday 19 March, 11:00 to 12:30, Berlin time",
    call_back="in a week, on Thursday 26 March",
    interview="a1b2c3",
)
SAMPLES = (
    EMPTY,
    FULL,
    replace(FULL, thanks_missing=True, arranged=True, note_is_sentence=True, promised="", quoted=False, variant=2),
    replace(FULL, wrote=True, client="Fernhill", promised="", deadline="", variant=3),
    replace(FULL, thanks_missing=True, wrote=True, client="Fernhill", variant=4),
)


@dataclass(frozen=True, slots=True)
class Template:
    """One template file, understood."""

    file: Path
    compiled: jinja2.Template


@dataclass(frozen=True, slots=True)
class Templates:
    """Every template by name. Meets ``letters.Templates``."""

    by_name: Mapping[str, Template]

    def render(self, name: str, values: Values, /) -> Words:
        """Subject and text of the template for these values. Raise UserError, naming the file, where it fails."""
        template = self.by_name[name]
        pick = {"pick": lambda *choices: choices[values.variant % len(choices)]}
        try:
            return _words(template.file, template.compiled.render(asdict(values) | pick))
        except (TemplateError, TypeError, ValueError, ArithmeticError) as fault:
            raise _user_error(template.file, None, f"it cannot be rendered: {fault}") from fault


def load(own: Path | None, shipped: Path | None = None) -> Templates:
    """Each template from the folder ``own`` if it has a file of that name, else from the shipped ones.

    Raise UserError for a file that cannot be read, for Jinja that is not understood and for unknown names.
    """
    folders = [*([own] if own else []), shipped or shipped_folder()]
    files = {
        name: next((each / name for each in folders if (each / name).exists()), folders[-1] / name) for name in NAMES
    }
    return Templates({name: Template(file, _compiled(file, _read(file))) for name, file in files.items()})


def shipped_folder(package: Path | None = None) -> Path:
    """Where the shipped templates lie: inside the package in a wheel, beside it in a checkout."""
    inside = (package or Path(str(resources.files("followup_daemon")))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"


def check(templates: Templates, own: Path | None = None) -> None:
    """Nothing, where every template can be rendered with all values known and with none. Raise UserError otherwise.

    A text file in ``own`` that replaces no template is a fault too: its name is misspelt.
    """
    for name in NAMES:
        for sample in SAMPLES:
            templates.render(name, sample)
    for file in sorted(own.glob("*.txt")) if own else []:
        if file.name not in NAMES:
            near = get_close_matches(file.name, NAMES, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(NAMES)}."
            raise UserError(f"{file} replaces no template.", hint)


def _read(file: Path) -> str:
    try:
        source = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UserError(f"{file} is not UTF-8 text.", "Save it as UTF-8.") from fault
    except OSError as fault:
        raise UserError(f"{file} cannot be read: {fault.strerror}.", "Mend or remove it.") from fault
    if len(source) > LARGEST_SOURCE:
        raise _user_error(file, None, "it is too long for a letter")
    return source


def _environment() -> SandboxedEnvironment:
    made = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    return made


def _compiled(file: Path, source: str) -> jinja2.Template:
    environment = _environment()
    try:
        for line, sentence in sorted(_faults(environment.parse(source))):
            raise _user_error(file, line, sentence)
        return environment.from_string(source)
    except TemplateSyntaxError as fault:
        raise _user_error(file, fault.lineno, fault.message or "this is not understood") from fault
    except (RecursionError, SyntaxError, MemoryError) as fault:  # Python's own limits on nesting
        raise _user_error(file, None, "it is nested too deeply") from fault


def _faults(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Name) and node.name not in KNOWN:
            near = get_close_matches(node.name, KNOWN, n=1)
            yield node.lineno, f"`{node.name}` is not known" + (f", did you mean `{near[0]}`?" if near else "")
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield node.lineno, f"the filter `{node.name}` is not known, there are {', '.join(sorted(FILTERS))}"
        elif isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name == "pick"):
            yield node.lineno, "only pick(...) can be called"
        elif isinstance(node, nodes.Expr | nodes.Stmt) and not isinstance(node, ALLOWED):
            yield node.lineno, f"`{type(node).__name__.lower()}` has no place in a letter"


def _words(file: Path, rendered: str) -> Words:
    """The rendered template as subject and text, without double spaces, blank lines at the ends, and doubled stops."""
    head, _, text = rendered.strip().partition("\n")
    if not head.startswith("Subject:") or not text.startswith("\n"):
        raise _user_error(file, 1, "it does not begin with `Subject: ...` and a blank line")
    if len(rendered) > LARGEST_LETTER:
        raise _user_error(file, None, "what it gives is too long for a letter")
    subject = _tidy(head.removeprefix("Subject:").strip())
    return Words(subject, _tidy(text).strip())


def _tidy(text: str) -> str:
    return TWO_STOPS.sub("", BLANK_LINES.sub("\n\n", SPACES.sub(" ", ENDS_OF_LINES.sub("", text))))


def _user_error(file: Path, line: int | None, sentence: str) -> UserError:
    where = f"{file}, line {line}" if line else str(file)
    return UserError(f"{where}: {sentence.rstrip('.?')}{'?' if sentence.endswith('?') else '.'}", "Mend or remove it.")
