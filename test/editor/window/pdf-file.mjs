/** A small PDF: lines one below the other, the first of which is the title. Its table of objects is left out, which readers make anew. */
export function pdfFile([title, ...lines]) {
  const line = (text, size, base) => `BT /F1 ${size} Tf 1 0 0 1 72 ${base} Tm (${text}) Tj ET`;
  const content = [line(title, 18, 780), ...lines.map((text, index) => line(text, 11, 750 - 14 * index))].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  return Buffer.from(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n`, 'latin1');
}
