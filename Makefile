# Two commands: `make demo` shows a network from the sample notices, `make test` proves the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := data/out

.PHONY: demo test lint notebooks run-notebooks pair-notebooks docs pages clean

demo: $(VENV)/.app
	@$(BIN)/fengong convert data/raw --out $(OUT) --judgements data/judgements.tsv
	@$(BIN)/fengong report $(OUT)
	@echo
	@echo "接下来可以打开："
	@echo "  $(OUT)/report.html                         用浏览器看报告：任务、单位、网络、年度对照、疑点"
	@echo "  $(OUT)/fengong.xlsx                        用 WPS 或 Excel 看任务、责任单位、时限和疑点"
	@echo "  $(OUT)/network.gexf                        用 Gephi 看“任务—单位”网络"
	@echo "  $(OUT)/notices.jsonl                       供其他系统读取，每行一份公文"
	@echo "  $(BIN)/fengong show data/raw/2021/澜溪区优化营商环境若干措施.txt   在终端里看一份公文的层次、任务和单位"

test: $(VENV)/.dev
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --cov --cov-report=term

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# The pages of docs/ that are written from the code, each committed; a test fails when one is stale.
pages: $(VENV)/.app
	@$(BIN)/fengong schema > docs/schema/notice.schema.json
	@$(BIN)/fengong schema --fields > docs/schema/notice.md
	@$(BIN)/fengong schema --tables > docs/schema/tables.md
	@$(BIN)/fengong schema --diagnostics > docs/diagnostics.md
	@$(BIN)/fengong schema --commands > docs/commands.md

docs: $(VENV)/.docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "文档已写入 site/，打开 site/index.html"

notebooks: $(VENV)/.notebooks $(OUT)/notices.jsonl
	@$(BIN)/jupyter lab notebooks

run-notebooks: $(VENV)/.notebooks $(OUT)/notices.jsonl
	@$(BIN)/python -m pytest --nbmake --nbmake-timeout=120 notebooks

# After a change of notebooks/*.py: the same cells in its .ipynb, without what running them printed.
pair-notebooks: $(VENV)/.dev
	@$(BIN)/jupytext --quiet --update --to ipynb notebooks/[0-9]*.py

$(OUT)/notices.jsonl:
	@$(MAKE) --no-print-directory demo

$(VENV)/.notebooks: $(VENV)/.app
	@echo "正在安装笔记本所需的包（第一次约需一分钟）……"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[notebooks]'
	@touch $@

$(VENV)/.docs: $(VENV)/.app
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "需要 Python 3.11 或更新的版本；可用 make PYTHON=python3.12 demo 指定"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.app: $(VENV)/.python pyproject.toml
	@echo "正在安装 fengong（第一次约需一分钟）……"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[align]'
	@touch $@

$(VENV)/.dev: $(VENV)/.app
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	@find $(OUT) -mindepth 1 ! -name .gitkeep -delete
