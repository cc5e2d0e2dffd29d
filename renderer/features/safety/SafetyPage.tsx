import { Accounts } from './accounts/Accounts'
import { Audit } from './audit/Audit'
import { Copies } from './copies/Copies'
import { Retention } from './retention/Retention'
import '../../ui/ruled-table.css'
import './safety.css'

/** 数据安全: who may open, copies to fall back on, what was done by whom, and how long identities are kept. */
export const SafetyPage = () => (
  <div className="safety-page">
    <h1>数据安全</h1>
    <Accounts />
    <Copies />
    <Audit />
    <Retention />
  </div>
)
