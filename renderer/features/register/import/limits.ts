/** More than the largest chain has; a file beyond these is no list of staff, and is told so before it is read. */
export const limits = {
  fileBytes: 40_000_000,
  /** Of a workbook once unpacked. */
  unpackedBytes: 200_000_000,
  rows: 120_000,
  columns: 256,
  /** The most Excel itself lets stand in a cell. */
  cellSigns: 32_767,
  /** Between two tags of a workbook's parts: such a cell in Chinese, twice. */
  runBytes: 200_000,
} as const

const ADVICE = '请删去名单以外的内容，或者分成几份再导入。'

export const tooManyRows = (line: number): string => `表格到第 ${line} 行还有内容，一次最多导入 ${limits.rows} 行。${ADVICE}`
export const tooManyColumns = (letter: string): string => `表格到 ${letter} 列还有内容，最多 ${limits.columns} 列，不像人员名单。${ADVICE}`
/** `line` is null where it is not known yet. */
export const tooLongCell = (line: number | null): string =>
  `${line === null ? '表格里' : `第 ${line} 行`}有一格超过 ${limits.cellSigns} 个字，不像人员名单；如果是 CSV 文件，也可能是引号没有成对。`
