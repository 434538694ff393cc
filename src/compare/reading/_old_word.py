"""Read a file of old Word (DOC) or of WPS: an installed LibreOffice turns it into DOCX, and that is read.

In: the bytes. Out: the `Extract` of the DOCX file. Refused: any such file where no LibreOffice is installed, or where
it gives no file within `PATIENCE` seconds; the sentence says how to convert it by hand.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from compare.reading._format import Format
from compare.reading._package import OLD_OFFICE_MARK
from compare.reading._word import ENDINGS as WORD_ENDINGS
from compare.reading._word import read_word
from compare.records import ReadError

if TYPE_CHECKING:
    from compare.reading._extract import Extract

KIND = "an old Word or WPS file (DOC)"
ENDINGS = (".doc", ".wps")
NOT_WORD = (".xls", ".ppt", ".msi", ".msg")
"""Other old files begin alike."""
PROGRAMS = ("soffice", "libreoffice")
PATIENCE = 120
BY_HAND = "open it in Word, WPS or LibreOffice, save it as DOCX, and read that"


def read_old_word(data: bytes, name: str) -> Extract:
    """Read the text of an old Word file."""
    import shutil  # noqa: PLC0415 - only old files need it
    import tempfile  # noqa: PLC0415

    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise ReadError(
            f"{name} is {KIND}, which only an installed LibreOffice can turn into DOCX here; install it, or {BY_HAND}"
        )
    with tempfile.TemporaryDirectory(prefix="compare-") as folder:
        converted = _convert(program, data, Path(folder))
    if converted is None:
        raise ReadError(f"{name} is {KIND} that LibreOffice could not turn into DOCX; {BY_HAND}")
    return read_word(converted, name)


def _convert(program: str, data: bytes, folder: Path) -> bytes | None:
    """Convert in a folder that is removed afterwards, with a profile of its own: no window, no macro, no trace."""
    import subprocess  # noqa: PLC0415 - as above

    (folder / "report.doc").write_bytes(data)
    # As what it is read is said: a newer LibreOffice takes what is no Word file for text, and converts its bytes.
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
               "--infilter=MS Word 97", "--convert-to", "docx", "--outdir", str(folder),
               str(folder / "report.doc")]  # fmt: skip
    try:
        subprocess.run(  # noqa: S603 - a program of the user's own, found on the path, and no shell
            command, check=False, timeout=PATIENCE, capture_output=True, stdin=subprocess.DEVNULL
        )
        return (folder / "report.docx").read_bytes()
    except (OSError, subprocess.SubprocessError):
        return None


FORMAT = Format(
    "old word",
    ENDINGS,
    # A locked DOCX file is wrapped like an old one; its own reader says so.
    fits=lambda given: given.data.startswith(OLD_OFFICE_MARK) and not given.ends((*WORD_ENDINGS, *NOT_WORD)),
    read=lambda given: read_old_word(given.data, given.name),
)
