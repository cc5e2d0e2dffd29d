import { type ComponentType, lazy } from 'react'
import { usePreferences } from '../state/preferences'

/** A screen that uses antd brings it along; the first screen does without. */
const withAntd = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [{ Antd }, Screen] = await Promise.all([import('../ui/Antd'), load()])
    const Dressed = (props: Props) => (
      <Antd large={usePreferences((it) => it.large)}>
        <Screen {...props} />
      </Antd>
    )
    return { default: Dressed }
  })

const loadPerson = async () => (await import('../features/person/PersonPage')).PersonPage
const loadRegister = async () => (await import('../features/register/RegisterPage')).RegisterPage
const loadProfile = async () => (await import('../features/register/profile/ProfileDrawer')).ProfileDrawer
const loadTraining = async () => (await import('../features/register/training/TrainingDrawer')).TrainingDrawer
const loadInstitutionPage = async () => (await import('../features/institution/InstitutionPage')).InstitutionPage
const loadInstitution = async () => (await import('../features/institution/profile/InstitutionForm')).InstitutionForm
const loadLedger = async () => (await import('../features/ledger/LedgerPage')).LedgerPage
const loadNotice = async () => (await import('../features/person/notice/NoticeDoor')).NoticeDoor
const loadPapers = async () => (await import('../features/person/papers/OwnPapers')).OwnPapers
const loadBoard = async () => (await import('../features/board/BoardPage')).BoardPage

const loadLibrary = async () => (await import('../features/library/LibraryPage')).LibraryPage

const loadSafety = async () => (await import('../features/safety/SafetyPage')).SafetyPage

const loadAgency = async () => (await import('../features/agency/AgencyPage')).AgencyPage

export const PersonScreen = withAntd(loadPerson)
export const RegisterScreen = lazy(async () => ({ default: await loadRegister() }))
export const ProfileForm = lazy(async () => ({ default: await loadProfile() }))
export const TrainingForm = lazy(async () => ({ default: await loadTraining() }))
export const InstitutionForm = lazy(async () => ({ default: await loadInstitution() }))
export const LedgerScreen = withAntd(loadLedger)
export const NoticeForm = withAntd(loadNotice)
export const NoticePapers = lazy(async () => ({ default: await loadPapers() }))
export const InstitutionScreen = withAntd(loadInstitutionPage)
export const BoardScreen = withAntd(loadBoard)
export const LibraryScreen = lazy(async () => ({ default: await loadLibrary() }))
export const SafetyScreen = lazy(async () => ({ default: await loadSafety() }))
export const AgencyScreen = lazy(async () => ({ default: await loadAgency() }))

/** Fetches what the next click needs while nobody waits. */
export const prepareScreens = (): void => {
  void Promise.all([
    import('../ui/Antd'), loadPerson(), loadRegister(), loadProfile(), loadTraining(), loadLedger(), loadNotice(), loadPapers(), loadInstitutionPage(), loadBoard(), loadLibrary(), loadSafety(), loadAgency(),
  ])
}
