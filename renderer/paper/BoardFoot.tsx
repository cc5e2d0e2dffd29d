import { type BoardSheet, paperDay } from '../../shared/model/sheet'

type Props = { sheet: BoardSheet; page: number; pages: number }

export const BoardFoot = ({ sheet, page, pages }: Props) => (
  <footer className="leaf-foot">
    <div className="leaf-told">
      <p className="leaf-complaint">
        医保服务热线、投诉举报电话：<strong>{sheet.complaintLine}</strong>
      </p>
      {sheet.notes.map((note) => (
        <p key={note} className="leaf-note">
          {note}
        </p>
      ))}
    </div>
    <div className="leaf-seal">
      <p>{sheet.institution.name}（盖章）</p>
      <p>公示日期：{paperDay(sheet.asOf)}</p>
    </div>
    <p className="leaf-number">
      第 {page} 页，共 {pages} 页
    </p>
  </footer>
)
