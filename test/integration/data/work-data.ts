/** What the pieces of work that are cut off write. */
export const passphrases = { before: '푸른 하늘 은하수', after: '하얀 쪽배에 계수나무' } as const;

const rows = Array.from(
  { length: 60 },
  (_, nth) => `가져온이${nth},010-2000-${String(nth).padStart(4, '0')},한빛상사`,
);
/** A list of sixty people as a spreadsheet writes it. */
export const listOfPeople = ['이름,휴대폰,회사', ...rows, ''].join('\r\n');
export const peopleOnList = rows.length;
