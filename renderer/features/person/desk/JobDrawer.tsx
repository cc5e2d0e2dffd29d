import type { Known } from '../../../../shared/model/known'
import { CommitmentDrawer } from './CommitmentDrawer'
import type { Job } from './desk-context'
import { LicenceDrawer } from './LicenceDrawer'
import { RegistrationDrawer } from './RegistrationDrawer'
import { TalkDrawer } from './TalkDrawer'

/** The drawer in which a job is done. */
export const JobDrawer = ({ known, job, onClose }: { known: Known; job: Job; onClose: () => void }) => {
  switch (job.kind) {
    case 'licence': return <LicenceDrawer known={known} licence={job.licence} like={job.like} onClose={onClose} />
    case 'registration': return <RegistrationDrawer known={known} decision={job.decision} onClose={onClose} />
    case 'commitment': return <CommitmentDrawer known={known} commitment={job.commitment} onClose={onClose} />
    case 'talk': return <TalkDrawer known={known} talk={job.talk} decision={job.decision} onClose={onClose} />
  }
}
