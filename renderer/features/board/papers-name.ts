import type { BoardSheet } from '../../../shared/model/sheet'

/** Title of the document and name of its file. */
export const papersName = ({ institution, asOf, page, landscape }: BoardSheet): string =>
  `公示栏 ${institution.name} ${asOf} ${page}${landscape ? '横向' : '纵向'}`
