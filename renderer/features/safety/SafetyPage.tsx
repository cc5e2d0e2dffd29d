import { Accounts } from './accounts/Accounts'
import './safety.css'

/** 数据安全: a plain list of sections. */
export const SafetyPage = () => (
  <div className="safety">
    <h1>数据安全</h1>
    <Accounts />
  </div>
)
