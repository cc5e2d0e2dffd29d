// Reads every pack and calendar by its schema, and ends with what is wrong where one is refused.
import { lawOrEnd } from './rules'

lawOrEnd()
