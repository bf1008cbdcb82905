"""Opens papers in LibreOffice: their pages as PDF, as text, as pictures."""

import shutil
import subprocess
import tempfile
from pathlib import Path

NEEDED = ("soffice", "pdftoppm", "pdftotext")


def missing():
    """The programs that are not there."""
    return [program for program in NEEDED if shutil.which(program) is None]


def pdfs(papers, folder, ending="docx"):
    """A PDF of each paper, by its name, in the folder."""
    for name, content in papers.items():
        (folder / f"{name}.{ending}").write_bytes(content)
    _converted([folder / f"{name}.{ending}" for name in papers], "pdf", folder)
    return {name: folder / f"{name}.pdf" for name in papers}


def saved_again(content, ending, folder):
    """The bytes of an Office file after LibreOffice has opened and saved it."""
    before, after = folder / f"opened.{ending}", folder / "saved"
    before.write_bytes(content)
    _converted([before], ending, after)
    return (after / before.name).read_bytes()


def _converted(sources, ending, folder):
    """Files opened and saved as others; LibreOffice starts once, with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", ending, "--outdir"]
        subprocess.run([*command, str(folder), *map(str, sources)], check=True, capture_output=True, timeout=280)


def pages(pdf):
    """The text of each page."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def pictures(pdf, dots):
    """A PNG of each page, beside the PDF, in order."""
    subprocess.run(["pdftoppm", "-r", str(dots), "-png", str(pdf), str(pdf.with_suffix(""))], check=True)
    return sorted(Path(pdf.parent).glob(f"{pdf.stem}-*.png"))
