@echo off
rem Starts Phu Song 111 on this machine; "mang" lets the office's own network in, WITHOUT TLS: docs\trien-khai.md says what is at risk.
rem   deploy\windows\start.cmd          this machine alone
rem   deploy\windows\start.cmd mang     all machines of the office's network
setlocal
cd /d "%~dp0..\.."
set ADDRESS=127.0.0.1
if /i "%~1"=="mang" set ADDRESS=0.0.0.0
if not exist .venv\Scripts\python.exe (
  py -3 -m venv .venv || exit /b 1
  .venv\Scripts\python -m pip install --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock || exit /b 1
)
:again
.venv\Scripts\python -m streamlit run app.py --server.port=8501 --server.address=%ADDRESS%
timeout /t 5 /nobreak >nul
goto again
