import { z } from 'zod'
import { draftLimit } from '../model/drafts'
import { paperLimit } from '../model/rows'
import { identitySchema } from '../model/sealed'
import { done, not, nothing } from './answers'
import { entrySchema, reachedSchema, sumsSchema } from './entries'

const roles = ['administrator', 'principal'] as const
const passphrase = z.string().min(1).max(200)
const accountName = z.string().trim().min(1).max(40)
const id = z.string().min(1).max(100)
const pin = z.string().regex(/^\d{6}$/)
const seconds = z.int().min(0)

const accountSchema = z.strictObject({ id, name: accountName, role: z.enum(roles) })

const tries = z.strictObject({ ok: z.literal(false), reason: z.enum(['wrong', 'wait', 'unknown']), waitSeconds: seconds })
const entered = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), account: accountSchema.nullable() }), tries])
/** `mistyped`: no code at all, and not counted as a try; `sentence` says where it was copied wrongly. */
const recovered = z.discriminatedUnion('ok', [
  done,
  z.strictObject({ ok: z.literal(false), reason: z.enum(['wrong', 'wait', 'mistyped']), waitSeconds: seconds, sentence: z.string() }),
])
const code = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), recoveryCode: z.string(), prove: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ ok: z.literal(false), reason: z.enum(['weak', 'already']), sentence: z.string() }),
])
const weak = z.strictObject({ ok: z.literal(false), reason: z.enum(['weak', 'wrong', 'unknown', 'last']), sentence: z.string() })

/** Locks, accounts and the own file by PIN. `needs` is who may ask. */
export const accountChannels = {
  /** Before a first account there is no lock (`open`), and whoever sits here is administrator. */
  'safety.state': {
    needs: 'anyone', question: nothing,
    answer: z.strictObject({
      /** `damaged` and `newer`: it cannot be opened, and nothing is written over it. */
      vault: z.enum(['open', 'locked', 'unlocked', 'damaged', 'newer']),
      accounts: z.array(accountSchema),
      me: accountSchema.nullable(),
      waitSeconds: seconds,
      /** The recovery code was typed: nothing else may be asked before an account has a new passphrase. */
      mustSetPassphrase: z.boolean(),
      keychain: z.enum(['on', 'off', 'unavailable']),
    }),
  },
  'safety.unlock': { needs: 'anyone', question: z.strictObject({ account: id, passphrase }), answer: entered },
  /** With the recovery code. Nobody sits here before `account.passphrase` gave an account a new passphrase; `safety.lock` gives it up. */
  'safety.recover': { needs: 'anyone', question: z.strictObject({ code: z.string().max(200) }), answer: recovered },
  'safety.keychain': { needs: 'anyone', question: nothing, answer: entered },
  'safety.lock': { needs: 'anyone', question: nothing, answer: done },
  /** The first account: gives the recovery code and which two groups of it must be typed in `protect.confirm`. */
  'protect.begin': { needs: 'administrator', question: z.strictObject({ name: accountName, passphrase }), answer: code },
  'protect.confirm': { needs: 'administrator', question: z.strictObject({ typed: z.tuple([z.string().max(20), z.string().max(20)]) }), answer: z.discriminatedUnion('ok', [done, not('wrong', 'none', 'failed')]) },
  'protect.cancel': { needs: 'administrator', question: nothing, answer: done },
  /** A new recovery code in place of the old one, confirmed by `protect.confirm`. */
  'protect.renew': { needs: 'administrator', question: nothing, answer: code },
  'account.add': { needs: 'administrator', question: z.strictObject({ name: accountName, role: z.enum(roles), passphrase }), answer: z.discriminatedUnion('ok', [done, weak]) },
  /** After the recovery code without `old`, for an administrator, who then sits here. Else only for whoever opened the lock. */
  'account.passphrase': { needs: 'anyone', question: z.strictObject({ account: id, old: passphrase.nullable(), passphrase }), answer: z.discriminatedUnion('ok', [done, weak]) },
  'account.remove': { needs: 'administrator', question: z.strictObject({ account: id }), answer: z.discriminatedUnion('ok', [done, weak]) },
  'account.keychain': { needs: 'administrator', question: z.strictObject({ on: z.boolean() }), answer: z.discriminatedUnion('ok', [done, not('unavailable')]) },
  'pin.make': { needs: 'administrator', question: z.strictObject({ person: id, pin }), answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), verifier: z.string() }), not('weak')]) },
  /** Also while the screen is locked, as long as the program was opened once. */
  'pin.check': { needs: 'anyone', question: z.strictObject({ person: id, verifier: z.string().max(400), pin }), answer: z.discriminatedUnion('ok', [done, z.strictObject({ ok: z.literal(false), reason: z.enum(['wrong', 'wait', 'locked']), waitSeconds: seconds })]) },
} as const

const standing = z.strictObject({ reached: reachedSchema, sums: sumsSchema, known: z.int().min(0), whole: z.boolean() })

/** The second copy of the journal, what is made of it, and identities. */
export const keepChannels = {
  'journal.standing': { needs: 'unlocked', question: nothing, answer: standing },
  /** On the disk when the answer comes. A principal writes only what changes nothing: what was looked at; at a locked screen only that somebody asked for the own file. */
  'journal.append': { needs: 'anyone', question: z.strictObject({ entries: z.array(entrySchema).min(1).max(500) }), answer: z.discriminatedUnion('ok', [done, not('out-of-step', 'disk-full', 'not-allowed')]) },
  'journal.read': { needs: 'unlocked', question: z.strictObject({ from: z.int().min(1), limit: z.int().min(1).max(1000) }), answer: z.array(entrySchema) },
  /** Entries of the browser's store, to fill what is missing; `journal.mend` then puts all together. */
  'journal.offer': { needs: 'unlocked', question: z.strictObject({ entries: z.array(entrySchema).max(500) }), answer: done },
  'journal.mend': { needs: 'unlocked', question: nothing, answer: z.discriminatedUnion('mended', [z.strictObject({ mended: z.literal(true) }), z.strictObject({ mended: z.literal(false), until: z.int(), known: z.int() })]) },
  'journal.salvage': { needs: 'administrator', question: nothing, answer: done },
  'journal.verify': { needs: 'unlocked', question: nothing, answer: z.discriminatedUnion('whole', [z.strictObject({ whole: z.literal(true), entries: z.int(), hash: z.string() }), z.strictObject({ whole: z.literal(false), seq: z.int(), sentence: z.string() })]) },
  'journal.erase': { needs: 'administrator', question: z.strictObject({ texts: z.array(z.string()).max(5000), contents: z.array(z.string()).max(5000) }), answer: done },
  /** The browser's store cannot be opened: its folder is set aside and the program starts again without it. */
  'store.setAside': { needs: 'unlocked', question: nothing, answer: z.discriminatedUnion('ok', [done, not('again')]) },
  /** `level`: under 1 GB `low`, under 200 MB `full`. `clock`: set back, or set far forward, since it was last looked at. */
  'machine.state': { needs: 'anyone', question: nothing, answer: z.strictObject({ level: z.enum(['fine', 'low', 'full']), clock: z.enum(['fine', 'back', 'forward']) }) },
  'snapshot.list': { needs: 'unlocked', question: nothing, answer: z.array(z.strictObject({ name: z.string(), at: z.string(), whole: z.boolean(), seq: z.int(), why: z.string(), people: z.int() })) },
  'snapshot.make': { needs: 'unlocked', question: z.strictObject({ why: z.enum(['asked', 'before-restore', 'after-erasure']) }), answer: z.discriminatedUnion('ok', [done, not('disk-full')]) },
  /** All rows as they were then, page by page of the tables in order; `rows` is empty past the end. */
  'snapshot.rows': { needs: 'administrator', question: z.strictObject({ name: z.string().regex(/^[\w.-]{1,80}$/), page: z.int().min(0) }), answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), rows: z.array(z.strictObject({ table: z.string(), row: z.record(z.string(), z.json()) })) }), not('damaged')]) },
  'backup.make': { needs: 'administrator', question: nothing, answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), saved: z.string().nullable() }), not('disk-full', 'not-allowed', 'failed')]) },
  /** Asks for a file; gives what it says of itself. Nothing is changed before `backup.restore`. */
  'backup.choose': { needs: 'anyone', question: nothing, answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), chosen: z.strictObject({ file: z.string(), accounts: z.array(accountSchema) }).nullable() }), not('damaged', 'newer', 'not-allowed')]) },
  /** Opens the chosen file by a passphrase or the recovery code of that time, and takes it in whole or not at all. The program then starts again. */
  'backup.restore': { needs: 'anyone', question: z.strictObject({ account: id.nullable(), secret: z.string().max(200) }), answer: z.discriminatedUnion('ok', [done, z.strictObject({ ok: z.literal(false), reason: z.enum(['wrong', 'wait', 'damaged', 'gone', 'disk-full', 'not-allowed']), waitSeconds: seconds })]) },
  'identity.seal': { needs: 'administrator', question: z.strictObject({ of: z.array(z.strictObject({ person: id, identity: identitySchema })).max(1000) }), answer: z.array(z.strictObject({ sealed: z.string(), marks: z.array(z.string()) })) },
  /** `whole` is written into the journal by who asks; else the numbers come masked. */
  'identity.open': { needs: 'unlocked', question: z.strictObject({ person: id, sealed: z.string().max(10_000), whole: z.boolean() }), answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), identity: identitySchema }), not('unreadable')]) },
  'identity.marks': { needs: 'unlocked', question: z.strictObject({ texts: z.array(z.string().max(60)).max(1000) }), answer: z.array(z.array(z.string())) },
} as const

const content = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.instanceof(Uint8Array).refine((it) => it.length > 0 && it.length <= paperLimit)

/** Scanned papers, by what is in them. */
export const attachmentChannels = {
  /** Keeps the bytes; what they are is seen from themselves, not from a name. */
  'attachment.add': { needs: 'administrator', question: z.strictObject({ bytes }), answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), content, type: z.enum(['application/pdf', 'image/jpeg', 'image/png']), bytes: z.int() }), not('not-a-paper', 'disk-full')]) },
  /** `url` shows it in a frame or an image while it is among the last few. */
  'attachment.show': { needs: 'unlocked', question: z.strictObject({ content }), answer: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), url: z.string(), type: z.string() }), not('missing', 'damaged')]) },
} as const

const draft = z.string().min(1).max(200)

/** What was typed into a form and not saved, sealed in a file of its own. */
export const draftChannels = {
  /** On the disk when the answer comes. `unprotected`: before a passphrase nothing is kept. */
  'draft.keep': { needs: 'administrator', question: z.strictObject({ name: draft, text: z.string().max(draftLimit) }), answer: z.discriminatedUnion('ok', [done, not('unprotected', 'disk-full')]) },
  'draft.open': { needs: 'administrator', question: z.strictObject({ name: draft }), answer: z.strictObject({ text: z.string().nullable() }) },
  'draft.drop': { needs: 'administrator', question: z.strictObject({ name: draft }), answer: done },
} as const
