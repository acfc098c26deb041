"""format=flowed text (RFC 3676) with its soft line breaks undone."""

from __future__ import annotations


def unflowed(text: str, *, delete_space: bool) -> str:
    """The text with each paragraph on one line, quote marks kept, the signature delimiter left alone."""
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        if depth == open_depth and content != "-- ":
            lines[-1] += content
        else:
            lines.append(">" * depth + (" " if depth else "") + content)
        flows = content.endswith(" ") and content != "-- "
        open_depth = depth if flows else -1
        if flows and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
