#!/bin/sh
# open_elsewhere.sh WRITE_ONE OUT: other people's programs open what we write. Python's zip and XML readers always;
# LibreOffice if it is installed, turning every DOCX into a PDF whose words are compared.
set -eu
write_one=$1
out=$2
rm -rf "$out"
mkdir -p "$out"
"$write_one" "$out"

python3 - "$out" <<'PYTHON'
import csv, json, pathlib, sys, xml.dom.minidom, zipfile

out = pathlib.Path(sys.argv[1])
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
count = 0
for path in sorted(out.glob("*/*")):
    count += 1
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None, path
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    xml.dom.minidom.parseString(archive.read(name))
                assert archive.getinfo(name).date_time == (1980, 1, 1, 0, 0, 0), (path, name)
    elif path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream, strict=True))
        assert len({len(row) for row in rows}) == 1 and len(rows) > 1, path
    elif path.suffix == ".json":
        json.loads(path.read_text(encoding="utf-8"))
    elif path.suffix == ".html":
        assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>"), path
assert count >= 26, count
print(count, "files read by Python")
PYTHON

if ! command -v soffice >/dev/null 2>&1 || ! command -v pdftotext >/dev/null 2>&1; then
  echo "SKIPPED: LibreOffice or pdftotext is not installed, so no DOCX was opened by it"
  exit 77
fi
for language in id en; do
  soffice -env:UserInstallation=file://"$out"/profile --headless --convert-to pdf --outdir "$out/$language/pdf" \
    "$out/$language"/*.docx >/dev/null 2>&1
done
# One canary name stands in the attendance sheet of the full evening and in no other PDF.
for file in "$out"/*/*.pdf "$out"/*/pdf/*.pdf; do
  named=$(pdftotext "$file" - | grep -c Zubaidah || true)
  case $file in
    */hadir-*) [ "$named" -gt 0 ] || { echo "$file lacks a name"; exit 1; } ;;
    *) [ "$named" -eq 0 ] || { echo "$file holds a name"; exit 1; } ;;
  esac
done
says() {
  pdftotext -layout "$1" - | tr -s ' \n' ' ' | grep -q "$2" || { echo "$1 does not say: $2"; exit 1; }
}
says "$out"/id/pdf/notulen-*.pdf "Nomor petugas sulit dihubungi (disampaikan 2 kali)"
says "$out"/id/pdf/notulen-*.pdf "CONTOH: sesi peragaan"
says "$out"/id/pdf/notulen-*.pdf "Halaman 1 dari"
says "$out"/en/pdf/notulen-*.pdf "Page 2 of"
says "$out"/id/pdf/berita-acara-*.pdf "Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam"
says "$out"/id/pdf/hadir-*.pdf "Zubaidah Kanaripatria"
says "$out"/id/pdf/rtl-*.pdf "Menyusun jadwal piket"
says "$out"/id/notulen-*.pdf "Nomor petugas sulit dihubungi (disampaikan 2 kali)"
says "$out"/id/notulen-*.pdf "CONTOH: sesi peragaan"
says "$out"/en/notulen-*.pdf "Page 1 of"
says "$out"/id/rtl-*.pdf "akhir Januari 2027"
if pdffonts "$out"/id/notulen-*.pdf | tail -n +3 | grep -qv ' yes yes '; then
  echo "a font of the PDF is not embedded"
  exit 1
fi
echo "LibreOffice opened every DOCX, and every PDF says its words"
