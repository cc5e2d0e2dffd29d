import { type ErrorBody, type ErrorCode, statusOf } from '../../../shared/agency/errors'

/** What is answered instead of the thing asked for. Thrown, so that a transaction under way is undone. */
export class Refused extends Error {
  readonly code: ErrorCode
  readonly place: string | undefined

  constructor(code: ErrorCode, sentence: string, place?: string) {
    super(sentence)
    this.code = code
    this.place = place
  }

  get status(): (typeof statusOf)[ErrorCode] {
    return statusOf[this.code]
  }

  body(serverTime: string): ErrorBody {
    return { serverTime, error: { code: this.code, message: this.message, ...(this.place === undefined ? {} : { place: this.place }) } }
  }
}
