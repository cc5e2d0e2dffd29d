import type { SamplePerson } from './person'

const principal = (key: string, name: string, department: string, since: string, born: string, title = '执业药师'): SamplePerson => ({
  key, name, role: 'pharmacy-principal', title, department, since, born, code: null,
})

/** A chain: each department is a store, and each store has its own licence and so its own principal (第三条). */
export const pharmacyPeople: readonly SamplePerson[] = [
  principal('zeng-shufen', '曾淑芬', '柳泉路店', '2021-03-01', '19780412'),
  principal('shan-liqun', '单立群', '张店店', '2020-07-01', '19820930'),
  principal('xie-wenjuan', '解文娟', '周村店', '2022-05-09', '19850617', '主管药师'),
  principal('qiu-jianguo', '仇建国', '临淄店', '2018-09-03', '19711025'),
  principal('yuchi-min', '尉迟敏', '淄川店', '2019-04-15', '19760803', '主管药师'),
  principal('zha-yuqin', '查玉琴', '博山店', '2017-11-01', '19730219'),
  principal('ren-xiuying', '任秀英', '桓台店', '2021-08-02', '19800506'),
  principal('ge-yongqiang', '盖永强', '高新区店', '2023-02-01', '19871114', '药师'),
  principal('hua-zhendong', '华振东', '沂源店', '2016-06-20', '19690728'),
  principal('piao-chunmei', '朴春梅', '高青店', '2020-10-12', '19830322', '主管药师'),
  { key: 'zhao-jie', name: '赵㛃', role: 'pharmacist', title: '执业药师', department: '柳泉路店', since: '2022-03-14', born: '19910208', code: 'HY999999000011' },
  { key: 'wang-haiyan', name: '王海燕', role: 'pharmacist', title: '执业药师', department: '张店店', since: '2019-12-02', born: '19861219', code: 'HY999999000012' },
  { key: 'li-zhigang', name: '李志刚', role: 'pharmacist', title: '执业中药师', department: '周村店', since: '2021-01-04', born: '19790901', code: 'HY999999000013' },
  { key: 'sun-xiaotong', name: '孙晓彤', role: 'pharmacy-staff', title: '营业员', department: '临淄店', since: '2024-07-08', born: '20010415', code: null },
  { key: 'zhou-dayong', name: '周大勇', role: 'pharmacy-staff', title: '收银员', department: '柳泉路店', since: '2023-09-18', born: '19960130', code: null },
]
