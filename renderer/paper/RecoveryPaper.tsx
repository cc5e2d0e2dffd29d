import { paperDay, type RecoverySheet } from '../../shared/model/sheet'
import './fonts'
import './recovery.css'

/** The recovery code on one clean page: what it is, the code, and where to keep it. */
export const RecoveryPaper = ({ sheet }: { sheet: RecoverySheet }) => (
  <section className="recovery-leaf">
    <h1>恢复码</h1>
    <p className="recovery-of">{sheet.institution && `${sheet.institution}　`}支付资格管家</p>
    <ol className="recovery-groups">
      {sheet.groups.map((group, at) => (
        <li key={at}>
          <span className="recovery-number">第 {at + 1} 组</span>
          <span className="recovery-group">{group}</span>
        </li>
      ))}
    </ol>
    <h2>这是什么</h2>
    <p>忘记口令时，只有这张恢复码能打开本机保存的资料，并为管理员设置新口令。没有它，也没有口令，资料谁也打不开，本程序的开发者也不能。</p>
    <h2>怎样保管</h2>
    <ul>
      <li>与公章、营业执照等放在一起，锁好；不要贴在电脑旁边，不要拍照发给别人。</li>
      <li>拿到它的人就能打开全部人员资料。怀疑被别人看到时，请管理员在“数据安全”中更换恢复码。</li>
      <li>更换恢复码后，这一张作废，请销毁。</li>
    </ul>
    <h2>怎样使用</h2>
    <p>在打开程序的画面上点“忘记口令”，按顺序输入八组字符。不分大小写；其中没有字母 I、L、O、U，看着像的都是数字 1 或 0。</p>
    <p className="recovery-day">制作日期：{paperDay(sheet.asOf)}</p>
  </section>
)
