import type { Role } from '../rules/schema'

/** What a list of staff can say of a person, in the order of the template. */
export const fields = [
  'name', 'role', 'idKind', 'idNumber', 'code', 'title', 'department', 'phone', 'licenceNo', 'licenceUntil', 'from', 'until',
  'standing', 'institutionCode', 'institutionName',
] as const
export type Field = (typeof fields)[number]

/** The heading of the template. */
export const fieldWord: Readonly<Record<Field, string>> = {
  name: '姓名', role: '岗位', idKind: '证件类型', idNumber: '证件号码', code: '医保代码', title: '职称', department: '部门（科室）', phone: '电话',
  licenceNo: '执业证书编码', licenceUntil: '执业证书有效期', from: '任职起始日', until: '任职截止日', standing: '人员状态',
  institutionCode: '机构编码', institutionName: '机构名称',
}

/**
 * Headings seen, without blanks and signs. The second to name a field means the same as the first; one that is part of a
 * longer heading only makes it likely.
 */
export const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ['姓名', '名字', '人员姓名', '员工姓名', '职工姓名', '医师姓名', '医生姓名', '护士姓名', '药师姓名', '人员名称', '药店主要负责人姓名', 'prac_psn_name', 'name'],
  role: ['岗位', '人员类别', '人员类型', '岗位类别', '岗位名称', '职务', '工作岗位', '从业人员类型', '从业类别', '角色', '相关人员类别', 'prac_psn_type', 'role'],
  idKind: ['证件类型', '身份证件类型', '证件种类', '证件类别', '人员证件类型', 'psn_cert_type'],
  idNumber: ['证件号码', '身份证件号码', '身份证号', '身份证号码', '身份证', '证件号', '公民身份号码', '居民身份证号', '居民身份证号码', '身份证件号', 'certno', 'idcard'],
  code: ['医保代码', '国家医保编码', '国家医保代码', '医保编码', '国家编码', '国家码', '医保医生代码', '医保医师代码', '医师代码', '医师编码', '医生代码', '医保护士代码', '护士代码',
    '医保药师代码', '药师代码', '医保技师代码', '人员编码', '人员代码', '医保人员编码', '国家医保人员编码', '贯标编码', 'prac_psn_code', 'code'],
  title: ['职称', '专业技术职务', '技术职称', '专业技术职称', '职称级别', '专业技术资格', '技术职务', 'pro_tech_duty'],
  department: ['部门', '科室', '部门科室', '科室部门', '科室名称', '所在科室', '所属科室', '部门名称', '所在部门', '所属部门', '门店', '门店名称', '所在门店', '执业科室', 'dept_name'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '移动电话', '联系手机', 'tel', 'phone'],
  licenceNo: ['执业证书编码', '执业证书编号', '执业证书号', '执业证书号码', '执业证号', '执业证编号', '执业资格证书编号', '执业资格证号', '执业资格', '资格证书编号', '资格证号',
    '注册证编号', '执业药师注册证号', '执业药师注册证编号', '执业编码', 'prac_cert_no'],
  licenceUntil: ['执业证书有效期', '执业证书有效期至', '执业证有效期', '证书有效期', '证书有效期至', '证书到期日', '注册有效期', '注册有效期至', '资格证有效期', '执业资格有效期', '有效期至',
    '有效期', '到期日期'],
  from: ['任职起始日', '任职起始', '任职开始日期', '任职日期', '任职时间', '合同起始时间', '合同起始日期', '合同开始时间', '合同开始日期', '合同起始', '入职日期', '入职时间', '到岗日期', '开始日期',
    '开始时间', '起始日期', '起始时间', '上岗日期', '聘用开始日期', 'begntime'],
  until: ['任职截止日', '任职截止', '任职结束日期', '合同截止时间', '合同截止日期', '合同终止时间', '合同终止日期', '合同结束时间', '合同结束日期', '合同截止', '合同到期', '合同到期日', '离职日期', '离职时间',
    '结束日期', '结束时间', '截止日期', '截止时间', '终止日期', 'endtime'],
  standing: ['人员状态', '状态', '在职状态', '在岗状态', '在岗情况', '任职状态', '执业状态', '是否在职', '是否在岗'],
  institutionCode: ['机构编码', '机构代码', '医疗机构编码', '医疗机构代码', '定点机构编码', '定点机构代码', '定点医药机构编码', '药店编码', '药店代码', '门店编码', '门店代码', 'fixmedins_code', 'medins_code'],
  institutionName: ['机构名称', '医疗机构名称', '定点机构名称', '定点医药机构名称', '单位', '单位名称', '所在单位', '药店名称', '工作单位', 'fixmedins_name', 'medins_name'],
}

/** Headings that are known and from which nothing is taken. */
export const passedOver: readonly string[] = [
  '序号', '编号', '行号', '性别', '出生日期', '出生年月', '年龄', '民族', '学历', '籍贯', '住址', '备注', '执业类别', '执业范围', '执业级别', '执业医疗机构名称', '执业地点', '学位', '政治面貌', 'hi_dr_flag', 'prac_psn_cert', 'gend',
]

/** A heading that says of everyone in its column what they are. */
export const roleOfHeading: Readonly<Record<string, Role>> = {
  医保医生代码: 'doctor', 医保医师代码: 'doctor', 医师代码: 'doctor', 医师编码: 'doctor', 医生代码: 'doctor', 医师姓名: 'doctor', 医生姓名: 'doctor',
  医保护士代码: 'nurse', 护士代码: 'nurse', 护士姓名: 'nurse', 医保药师代码: 'pharmacist', 药师代码: 'pharmacist', 药师姓名: 'pharmacist',
  医保技师代码: 'technician', 药店主要负责人姓名: 'pharmacy-principal',
}
