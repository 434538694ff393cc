"""The notebooks: stored clean, run from a fresh kernel, and once in a real JupyterLab in a real browser."""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = sorted((ROOT / "notebooks").glob("*.ipynb"))
CHINESE = sorted((ROOT / "notebooks" / "zh").glob("*.ipynb"))
NOTEBOOKS = [*ENGLISH, *CHINESE]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 120  # seconds for a server to answer or a notebook to finish

# For each notebook a report of `data/`, and a word or figure in it whose change must show in the findings.
CHANGES = {
    "01-from-2023-to-the-2024-goals": ("haizhu-2023.md", "跟踪督导要再强化", "跟踪督导和街道执法要再强化"),
    "02-two-years-side-by-side": ("guowuyuan-2022.md", "新增就业1269万人", "新增就业1099万人"),
    "03-were-the-goals-reached": ("hailar-2017.md", "旅游收入82.8亿元", "旅游收入84.8亿元"),
    "04-many-years-many-places": (
        "hailar-2017.md",
        "社会消费品零售总额149.2亿元",
        "社会消费品零售总额152.9亿元",
    ),
    "05-your-own-reports": ("haizhu-2023.md", "跟踪督导要再强化", "跟踪督导和街道执法要再强化"),
}


def look_closer(page):
    """Click on a place, sort by a column and search, as a reader would of a table of two reports."""
    table = page.locator("table.sorts", has=page.locator("details.passage")).first
    row = table.locator("tbody tr", has=page.locator("details.passage:nth-child(1)")).first
    row.locator("details.passage summary").first.click()
    both = row.locator("details.passage")
    assert both.count() > 1
    assert [one.get_attribute("open") for one in both.all()] == [""] * both.count()
    assert all(one.locator("mark").inner_text() for one in both.all())
    before = table.locator("tbody tr").all_inner_texts()
    handle = table.element_handle()
    table.locator("thead th").nth(1).click()
    page.wait_for_function("t => t.querySelector('thead th[aria-sort]')", arg=handle)
    assert sorted(table.locator("tbody tr").all_inner_texts()) == sorted(before)
    assert table.locator("tbody tr").all_inner_texts() != before
    page.locator(f"input[aria-controls={table.get_attribute('id')}]").fill("no row has this")
    page.wait_for_function("t => t.querySelectorAll('tbody tr').length === 1", arg=handle)


# Every code cell bears a number, none is still waiting; or one of them failed, and the rest will never run.
# An error is shown as one, or as what was written to the stream of errors.
FAILED = ", ".join(f"[data-mime-type='application/vnd.jupyter.{kind}']" for kind in ("error", "stderr"))
ALL_RUN = """([n, failed]) => {
  if (document.querySelector(failed)) return true;
  const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(p => p.innerText.trim());
  return prompts.length >= n && prompts.every(p => /^\\[[0-9]+\\]:$/.test(p));
}"""
# Cells out of sight are to be rendered too, and nobody is to be asked about news.
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


def name_of(path):
    return path.relative_to(ROOT / "notebooks").with_suffix("").as_posix()


every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=name_of)


def read(path):
    """Give a notebook as what runs it has it."""
    import nbformat  # with the schema it checks: two seconds

    return nbformat.read(path, as_version=4)


def cells_of(path):
    """Give the cells of a notebook as they are stored."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [SimpleNamespace(**cell | {"source": "".join(cell["source"])}) for cell in cells]


def run(notebook, where, **parameters):
    """Execute a notebook from a fresh kernel, its parameters cell overruled as papermill would."""
    import nbformat
    from nbclient import NotebookClient

    for at, cell in enumerate(notebook.cells):
        if parameters and "parameters" in cell.metadata.get("tags", []):
            lines = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
            notebook.cells.insert(at + 1, nbformat.v4.new_code_cell(lines))
            break
    # IPython's own profile and history stay out of the home folder of whoever runs the tests.
    return NotebookClient(
        notebook, timeout=PATIENCE, kernel_name="python3", resources={"metadata": {"path": where}}
    ).execute()


@pytest.fixture
def desk(tmp_path):
    """Lay out a copy of the notebooks and the data, so that exports do not land in the checkout."""
    for folder in ("notebooks", "data"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "out*")
        )
    return tmp_path


def at_home(path, desk):
    """Give the folder of the copy that a notebook runs in."""
    return desk / path.relative_to(ROOT).parent


@every_notebook
def test_a_notebook_is_stored_without_outputs(path):
    """What is committed is the text; outputs come from running it."""
    cells = [cell for cell in cells_of(path) if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)


@every_notebook
def test_a_notebook_reads_as_a_text_with_short_code(path):
    """Prose first, inputs in one cell tagged `parameters`, no functions, no tinkering with the import path."""
    cells = cells_of(path)
    assert cells[0].cell_type == "markdown"
    assert cells[-1].cell_type == "markdown"
    assert sum("parameters" in cell.metadata.get("tags", []) for cell in cells) == 1
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert not re.search(r"^\s*(def |import sys|from sys )", code, re.MULTILINE)
    assert max(len(cell.source.splitlines()) for cell in cells if cell.cell_type == "code") <= 12
    # In bytes: a Chinese sentence has a third of the characters of an English one.
    words = sum(len(cell.source.encode()) for cell in cells if cell.cell_type == "markdown")
    assert words > len(code)


def code_of(path):
    """Give the code cells of a notebook by name, what differs by language in the parameters made alike."""
    cells = [cell for cell in cells_of(path) if cell.cell_type == "code"]
    return {
        cell.id: cell.source.replace("../../data", "../data").replace('labels = "zh"', 'labels = "en"')
        for cell in cells
    }


def test_both_languages_have_the_same_notebooks():
    """Each notebook is there in English and in Chinese."""
    assert [path.name for path in CHINESE] == [path.name for path in ENGLISH]


@pytest.mark.parametrize("path", CHINESE, ids=name_of)
def test_the_chinese_notebook_runs_the_same_code(path):
    """Only the prose and the language of labels differ: cell by cell the code is that of the English notebook."""
    twin = ROOT / "notebooks" / path.name
    assert code_of(path) == code_of(twin)
    assert [cell.id for cell in cells_of(path)] == [cell.id for cell in cells_of(twin)]


@pytest.mark.parametrize("path", CHINESE, ids=name_of)
def test_the_chinese_notebook_is_in_chinese(path):
    """No paragraph of prose was left in English."""
    prose = [cell.source for cell in cells_of(path) if cell.cell_type == "markdown"]
    assert [text for text in prose if not re.search(r"[\u4e00-\u9fff]{2}", text)] == []


@pytest.mark.notebook
@every_notebook
def test_a_notebook_runs_and_its_findings_change_with_the_data(path, desk):
    """Every cell runs and every plot is shown; with another figure or word in the report other findings come out."""
    done = run(read(path), at_home(path, desk))
    plots = [cell for cell in done.cells if cell.cell_type == "code" and ".plot" in cell.source]
    assert all(any("image/png" in output.get("data", {}) for output in cell.outputs) for cell in plots)
    file, before, after = CHANGES[path.stem]
    report = desk / "data" / file
    text = report.read_text(encoding="utf-8")
    assert text.count(before) == 1
    report.write_text(text.replace(before, after), encoding="utf-8")
    found, found_then = findings_of(done), findings_of(run(quick(path), at_home(path, desk)))
    assert "".join(found)
    assert found != found_then


def quick(path):
    """Give a notebook without the cells that only draw or write files: its findings do not hang on them."""
    notebook = read(path)
    notebook.cells = [
        cell
        for cell in notebook.cells
        if cell.cell_type == "code" and not re.search(r"\.(plot|export)", cell.source)
    ]
    return notebook


def findings_of(done):
    """Give what the cells of findings print; the last cell that runs is one of them."""
    code = [cell for cell in done.cells if cell.cell_type == "code"]
    assert ".findings(" in code[-1].source
    return [cell.outputs[0]["data"]["text/plain"] for cell in code if ".findings(" in cell.source]


@pytest.mark.notebook
@pytest.mark.real
def test_the_first_notebook_tells_the_story_of_the_original_too(shared, desk):
    """The garbled original, given by the `path` parameter, comes out with the problem no goal speaks to."""
    original = shared / "reports" / "haizhu" / "haizhu-2023.txt"
    notebook = read(ROOT / "notebooks" / "01-from-2023-to-the-2024-goals.ipynb")
    done = run(notebook, desk / "notebooks", path=str(original))
    shown = json.dumps(done.cells, ensure_ascii=False)
    assert "法治政府建设监督合力未完全形成" in shown


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def jupyterlab(desk):
    """Start a JupyterLab on loopback and end it again."""
    port, token = free_port(), secrets.token_hex(8)
    home = desk / "home"
    for name, values in SETTINGS.items():
        file = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(values), encoding="utf-8")
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}",
        f"--ServerApp.root_dir={desk}", "--LabApp.news_url=", "--ServerApp.shutdown_no_activity_timeout=600",
    ]  # fmt: skip
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(home),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "IPYTHONDIR": str(home),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
    }
    with (
        (desk / "server.log").open("wb") as log,
        subprocess.Popen(
            command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment
        ) as server,
    ):
        try:
            wait_for(f"http://127.0.0.1:{port}/api?token={token}", server, desk / "server.log")
            yield f"http://127.0.0.1:{port}", token
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def wait_for(address, server, log):
    """Wait until the server answers, at most for a while."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail(f"JupyterLab did not answer: {log.read_text(errors='replace')[-2000:]}")


@pytest.mark.notebook
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_every_notebook_runs_in_jupyterlab_in_a_browser(jupyterlab):
    """A person opens each notebook, chooses Run All Cells, and every cell gets its number and no error."""
    sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
    address, token = jupyterlab
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = browser.new_context(
            viewport={"width": 1400, "height": 1000}
        )  # one, which keeps the scripts
        try:
            for path in NOTEBOOKS:
                # A page of its own each, so that no dialog of the one stands in the way of the next.
                page = context.new_page()
                run_in_lab(
                    page, f"{address}/lab/tree/notebooks/{name_of(path)}.ipynb?token={token}&reset", path
                )
                assert page.locator("table.sorts:not(.dataTable)").count() == 0
                if path.stem.startswith("03"):
                    look_closer(page)
                if folder := os.environ.get("COMPARE_SCREENSHOTS"):
                    page.screenshot(path=str(Path(folder) / f"{name_of(path).replace('/', '-')}.png"))
                page.close()
        finally:
            browser.close()


def run_in_lab(page, address, path):
    """Open a notebook in JupyterLab, run all its cells, and look at what they say."""
    code = sum(cell.cell_type == "code" for cell in read(path).cells)
    page.goto(address, timeout=PATIENCE * 1000)
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=PATIENCE * 1000)
    # What is run before the kernel answers is lost.
    page.wait_for_function(
        "document.querySelector('#jp-main-statusbar')?.innerText.includes('| Idle')", timeout=PATIENCE * 1000
    )
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(ALL_RUN, arg=[code, FAILED], timeout=PATIENCE * 1000)
    assert page.locator(FAILED).all_inner_texts() == []
