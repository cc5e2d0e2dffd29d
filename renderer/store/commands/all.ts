import type { z } from 'zod'
import { adoptRules } from './adopt-rules'
import { correctInstitutionMeasure } from './correct-institution-measure'
import { correctNotice } from './correct-notice'
import { changeAgreement, recordAgreement, removeAgreement } from './agreements'
import { decidePriorNotice } from './decide-prior-notice'
import { eraseIdentities } from './erase-identities'
import { changeHandling, recordHandling, revokeHandling } from './handlings'
import { changeAppeal, withdrawAppeal } from './appeals'
import { addAttachment, removeAttachment } from './attachments'
import { changeInstitution } from './change-institution'
import { changePerson } from './change-person'
import { giveUpLetter } from './give-up-letter'
import { joinAgency } from './join-agency'
import { changeStaff } from './change-staff'
import { importStaff } from './import-staff'
import { changeCommitment, recordCommitment, removeCommitment } from './commitments'
import { comeBack, leave } from './leaving'
import { addLicence, changeLicence, removeLicence } from './licences'
import { markSample } from './mark-sample'
import { moveStore } from './move-store'
import { newInstitution } from './new-institution'
import { newPerson } from './new-person'
import { addPost, changePost, endPost } from './posts'
import { pairNotice } from './pair-notice'
import { changePrincipal, recordPrincipal, removePrincipal } from './principals'
import { changePriorNotice, closePriorNotice, recordPriorNotice } from './prior-notices'
import { recordGround, recordSaying, removeGround, removeSaying } from './prior-sayings'
import { recordAmendment } from './record-amendment'
import { recordBackup } from './record-backup'
import { recordExport } from './record-export'
import { recordInquiry } from './record-inquiry'
import { recordInstitutionMeasure } from './record-institution-measure'
import { recordNotice } from './record-notice'
import { recordNotices } from './record-notices'
import { recordResumption } from './record-resumption'
import { recordRestoration } from './record-restoration'
import { recordRegistration, removeRegistration } from './registrations'
import { restoreSnapshot } from './restore-snapshot'
import { setRetention } from './set-retention'
import { rewriteLetter } from './rewrite-letter'
import { revealIdentity } from './reveal-identity'
import { setIdle } from './set-idle'
import { setPin } from './set-pin'
import { undo } from './undo'
import { changeTalk, recordTalk, removeTalk } from './talks'
import { changeTraining, recordTraining, removeTraining } from './trainings'
import { withdrawRules } from './withdraw-rules'

export const definitions = {
  newInstitution, newPerson, recordNotice, recordAmendment, recordRestoration, recordInstitutionMeasure, recordResumption, markSample,
  recordBackup, restoreSnapshot, setRetention, eraseIdentities,
  changeInstitution, changePerson, addPost, changePost, endPost, leave, comeBack, revealIdentity, addAttachment, removeAttachment,
  adoptRules, withdrawRules, setIdle, setPin, recordInquiry,
  joinAgency, pairNotice, giveUpLetter, rewriteLetter, changeAppeal, withdrawAppeal,
  recordNotices, correctNotice, correctInstitutionMeasure,
  importStaff, changeStaff, recordExport, undo,
  recordAgreement, changeAgreement, removeAgreement, recordPrincipal, changePrincipal, removePrincipal, recordHandling, changeHandling, revokeHandling,
  recordPriorNotice, changePriorNotice, closePriorNotice, recordSaying, removeSaying, recordGround, removeGround, decidePriorNotice,
  addLicence, changeLicence, removeLicence, recordRegistration, removeRegistration, recordCommitment, changeCommitment, removeCommitment,
  recordTalk, changeTalk, removeTalk, recordTraining, changeTraining, removeTraining, moveStore,
} as const

export type CommandName = keyof typeof definitions

/** As a form holds it: days are still text, the door checks them. */
type Entered<T> = T extends string
  ? string extends T ? T : T extends { readonly legalDay: true } ? string : T
  : T extends readonly (infer Item)[] ? Entered<Item>[]
  : T extends object ? { [K in keyof T]: Entered<T[K]> }
  : T

export type ArgsOf<Name extends CommandName> = Entered<z.input<(typeof definitions)[Name]['args']>>

/**
 * What a person wants done, as data. `id` is made once and kept over every attempt, `at` is an instant
 * (`2026-06-15T09:30:00+08:00`), `who` the account; the ids of new rows stand in `args`.
 */
export type Command = { [Name in CommandName]: { id: string; name: Name; args: ArgsOf<Name>; at: string; who: string } }[CommandName]
