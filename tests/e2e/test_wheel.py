"""A wheel built from the tree holds all that it needs: from an empty folder it reads the sample that it brings along."""

import os
import subprocess
import sys

import pytest

from pipelines.base.home import PROJECT


@pytest.fixture(scope="module")
def dateline(tmp_path_factory):
    """The command of an installed wheel, in an empty folder; the checkout is out of its sight."""
    built, site, empty = (tmp_path_factory.mktemp(name) for name in ("built", "site", "empty"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", built, PROJECT], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--target", site, *built.glob("*.whl")], check=True)
    there = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")} | {"PYTHONPATH": str(site)}

    def run(*arguments):
        command = [sys.executable, "-m", "pipelines.command.main", *arguments]
        return subprocess.run(command, cwd=empty, env=there, capture_output=True, text=True, check=False)

    return run


def test_the_sample_is_read_from_an_empty_folder(dateline):
    assert dateline("--version").stdout.startswith("dateline ")
    ran = dateline("run", "sample")
    assert ran.returncode == 0, ran.stderr
    documents = dateline("documents").stdout
    assert "pipelines/base/sample/listing-01.txt" in documents
    assert str(PROJECT) not in documents + dateline("status").stdout
