import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of every page of a PDF, without the spaces a PDF puts between its pieces. */
export const textOfPdf = async (path: string): Promise<string> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((it) => ('str' in it ? it.str : '')).join(''))
  }
  return pages.join('\n').replaceAll(' ', '')
}
