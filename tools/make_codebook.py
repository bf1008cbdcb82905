"""Writes docs/codebook.md: every column of every file that is given away; a test fails where it and the files differ."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from exports.codebook.output_columns import Output, OutputColumn, outputs  # noqa: E402 - the project is found first
from exports.tidy.tidy_columns import COLUMNS  # noqa: E402
from words import say  # noqa: E402

PAGE = ROOT / "docs" / "codebook.md"
HEAD = ("| Cột · Column | Tên cố định · Fixed name | Nghĩa | Meaning |", "|---|---|---|---|")
DECLARED = (
    "Sau đó là các chỉ số do văn phòng khai báo, mỗi chỉ số một cột; chỉ số là một tỷ lệ có thêm cột mẫu số. · "
    "Then the measures that the office declares, a column each; a share has a second one with its denominator."
)


def codebook() -> str:
    """The page: every file, every column, what it holds in both languages."""
    parts = [
        "# Sổ mã các tệp · Codebook of the files",
        "Tạo bằng `make docs`; đừng sửa tay. Made by that command; do not edit by hand.",
        "Ô trống là chưa biết, không bao giờ là 0. A blank cell is unknown, never 0.",
        "`data-dictionary.json` nói cùng điều đó cho máy · says the same to programs.",
        "Các trường của `report.json` · The fields of `report.json`: [report-json.md](report-json.md).",
        "Bảng dài `data.csv` · The long table: [bang-dai.md](bang-dai.md).",
        *(_output(output) for output in outputs()),
        _long_table(),
    ]
    return "\n\n".join(parts) + "\n"


def _output(output: Output) -> str:
    name, _, table = output.name.partition("#")
    title = f"## `{name}` · `{table}`" if table else f"## `{name}`"
    lines = [title, "", *HEAD, *map(_row, output.columns)]
    if output.then:
        lines += ["", DECLARED, "", *HEAD, *map(_row, output.then)]
    elif output.name.endswith("#place_figures"):
        lines += ["", DECLARED]
    return "\n".join(lines)


def _row(column: OutputColumn) -> str:
    vi, en = (column.label(language) for language in ("vi", "en"))
    label = f"`{vi}`" if column.fixed else f"{vi} · {en}"
    meanings = " | ".join(_plain(say(column.meaning, language)) for language in ("vi", "en"))
    return f"| {label} | `{column.name}` | {meanings} |"


def _long_table() -> str:
    rows = [
        f"| `{name}` | `{name}` | "
        + " | ".join(_plain(say(f"tidy.column.{name}.meaning", language)) for language in ("vi", "en"))
        + " |"
        for name in COLUMNS
    ]
    return "\n".join(["## `data.csv`, `data.parquet`", "", *HEAD, *rows])


def _plain(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(codebook(), encoding="utf-8")
