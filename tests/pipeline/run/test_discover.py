"""Which files a run reads, and under which names."""

import os
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.run.discover import find_inputs


def make_files(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def labels(inputs: list[str | Path], out: Path | None = None) -> list[str]:
    return [file.label for file in find_inputs(inputs, out)]


def test_folder_is_read_to_any_depth_without_leftovers(tmp_path: Path) -> None:
    read = ["a.txt", "2023/b.docx", "2023/深/c"]
    left = [
        "~$b.docx",
        ".DS_Store",
        "2023/Thumbs.db",
        ".git/d.txt",
        "__MACOSX/e.txt",
        "desktop.ini",
        ".~f.docx",
    ]
    make_files(tmp_path, *read, *left)
    assert labels([tmp_path]) == ["2023/b.docx", "2023/深/c", "a.txt"]


def test_single_file_is_named_after_itself(tmp_path: Path) -> None:
    make_files(tmp_path, "x/a.txt")
    assert labels([tmp_path / "x/a.txt"]) == ["a.txt"]


def test_hidden_file_named_outright_is_read_but_a_lock_file_is_not(tmp_path: Path) -> None:
    make_files(tmp_path, ".a.txt", "~$b.docx")
    assert labels([tmp_path / ".a.txt", tmp_path / "~$b.docx"]) == [".a.txt"]


def test_several_inputs_are_named_from_their_common_parent(tmp_path: Path) -> None:
    make_files(tmp_path, "2023/a.txt", "2024/a.txt", "b.txt")
    assert labels([tmp_path / "2024", tmp_path / "2023"]) == ["2023/a.txt", "2024/a.txt"]
    assert labels([tmp_path / "2024", tmp_path / "b.txt"]) == ["2024/a.txt", "b.txt"]


def test_order_and_repetition_of_inputs_do_not_matter(tmp_path: Path) -> None:
    make_files(tmp_path, "2023/a.txt", "b.txt")
    once = find_inputs([tmp_path])
    assert find_inputs([tmp_path, tmp_path]) == once
    assert find_inputs([tmp_path / "b.txt", tmp_path, tmp_path / "2023" / ".." / "2023" / "a.txt"]) == once


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.txt", ["2023/c.txt", "a.txt", "b.txt"]),
        ("20??", ["c.txt"]),
        ("[ab].txt", ["a.txt", "b.txt"]),
        ("*.pdf", []),
    ],
)
def test_glob_the_shell_left_alone(tmp_path: Path, pattern: str, expected: list[str]) -> None:
    make_files(tmp_path, "a.txt", "b.txt", "2023/c.txt", "~$d.txt")
    assert labels([tmp_path / pattern]) == expected


def test_existing_name_with_brackets_is_no_glob(tmp_path: Path) -> None:
    make_files(tmp_path, "通知[2018].txt", "通知2.txt")
    assert labels([tmp_path / "通知[2018].txt"]) == ["通知[2018].txt"]


def test_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="找不到"):
        find_inputs([tmp_path / "nowhere"])


def test_output_folder_inside_the_input_is_not_read(tmp_path: Path) -> None:
    make_files(tmp_path, "a.txt", "out/b.txt")
    assert labels([tmp_path], tmp_path / "out") == ["a.txt"]


def test_earlier_output_is_not_read(tmp_path: Path) -> None:
    make_files(
        tmp_path, "a.txt", "old/notices.jsonl", "old/report.jsonl", "old/neo4j/x.csv", "data/report.jsonl"
    )
    assert labels([tmp_path], tmp_path / "out") == ["a.txt", "data/report.jsonl"]


def test_output_folder_above_the_input_hides_nothing(tmp_path: Path) -> None:
    make_files(tmp_path, "raw/a.txt")
    assert labels([tmp_path / "raw"], tmp_path) == ["a.txt"]


def test_writing_into_the_input_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--out"):
        find_inputs([tmp_path], tmp_path / "x" / "..")


def test_broken_link_is_an_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    assert labels([tmp_path]) == ["a.txt"]
    assert labels([tmp_path / "a.txt"]) == ["a.txt"]


def test_folder_link_in_a_circle_ends(tmp_path: Path) -> None:
    make_files(tmp_path, "x/a.txt")
    (tmp_path / "x" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert labels([tmp_path]) == ["x/a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX only")
@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("关于分工.txt".encode("gb18030"), "关于分工.txt"),
        (b"a\x01\n.txt", "a\ufffd\ufffd.txt"),
    ],
)
def test_odd_names_become_printable(tmp_path: Path, name: bytes, label: str) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(b"x")
    (found,) = find_inputs([tmp_path])
    assert found.label == label
    assert os.fsencode(found.path) == path
