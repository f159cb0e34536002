/** Jobs by which people are addressed: 김 대표님, 원장님. */
const titles =
  /(대표|사장|회장|원장|소장|점장|실장|팀장|부장|차장|과장|대리|이사|상무|전무|교수|교사|선생|약사|변호사|세무사|회계사|박사|목사|관장|국장|계장)$/u;

/** How a customer is addressed in Korean: by the title of their job, else 고객님. */
export function honorific(job: string): string {
  const last = job.trim().split(/\s+/).at(-1) ?? '';
  if (last.endsWith('님')) return last;
  const found = titles.exec(last)?.[1];
  if (!found) return '고객님';
  return found === '교사' || found === '선생' ? '선생님' : `${found}님`;
}

/** The name as a greeting says it: whole in Korean, the first name in English where it is known. */
export function greetingName(
  customer: {
    readonly name: string;
    readonly givenName: string;
    readonly company: string;
  },
  language: 'ko' | 'en',
): string {
  const whole = customer.name || customer.company;
  if (language === 'ko') return whole;
  return /^\p{Script=Latin}/u.test(customer.givenName) ? customer.givenName : whole;
}
