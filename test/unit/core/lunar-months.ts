/**
 * The Korean lunar years 1900–2050 as Microsoft publishes them in .NET (`KoreanLunisolarCalendar`),
 * one entry a year: month.day of its first day, its leap month or 0, and its months from the first
 * on as bits from the left, 1 for 30 days.
 */
const years = `
  1.31:8:4b68 2.19:0:4ae0 2.8:0:a570 1.29:5:5268 2.16:0:d260 2.4:0:d950 1.25:4:6aa8 2.13:0:56a0
  2.2:0:9ad0 1.22:2:4ae8 2.10:0:4ae0 1.30:6:a4d8 2.18:0:a4d0 2.6:0:d250 1.26:5:d948 2.14:0:b550
  2.4:0:56a0 1.23:2:96d0 2.11:0:95d0 2.1:7:4ad8 2.20:0:49b0 2.8:0:a4b0 1.28:5:b258 2.16:0:6a90
  2.5:0:ad40 1.24:4:b5a8 2.13:0:2b60 2.2:0:95b0 1.23:2:49b8 2.10:0:4970 1.30:6:64b0 2.17:0:e4a0
  2.6:0:ea50 1.26:5:6d48 2.14:0:5b50 2.4:0:2b60 1.24:3:9570 2.11:0:92e0 1.31:7:c968 2.19:0:c950
  2.8:0:d4a0 1.27:6:da50 2.15:0:b690 2.5:0:56d0 1.26:4:2ad8 2.13:0:25d0 2.2:0:92d0 1.22:2:c958
  2.10:0:a950 1.29:7:d4a8 2.17:0:b4a0 2.6:0:b550 1.27:5:56a8 2.14:0:4db0 2.4:0:25b0 1.24:3:92b8
  2.12:0:52b0 1.31:8:a958 2.19:0:6950 2.8:0:6aa0 1.28:6:ad50 2.15:0:ab50 2.5:0:4b60 1.25:4:a570
  2.13:0:a570 2.2:0:5270 1.22:3:6930 2.9:0:d950 1.30:7:6aa8 2.17:0:56a0 2.6:0:9ad0 1.27:5:4ae8
  2.15:0:4ae0 2.3:0:a4e0 1.23:4:d268 2.11:0:d250 1.31:8:d548 2.18:0:b540 2.7:0:d6a0 1.28:6:96d0
  2.16:0:95b0 2.5:0:49b0 1.25:4:a4d8 2.13:0:a4b0 2.2:10:b258 2.20:0:6a50 2.9:0:6d40 1.29:6:b5a8
  2.18:0:2b60 2.6:0:95b0 1.27:5:49b8 2.15:0:4970 2.4:0:64b0 1.23:3:6a50 2.10:0:ea50 1.31:8:6d48
  2.19:0:5ad0 2.8:0:2b60 1.28:5:9370 2.16:0:92e0 2.5:0:c960 1.24:4:e4a8 2.12:0:d4a0 2.1:0:da50
  1.22:2:5aa8 2.9:0:56c0 1.29:7:aad8 2.18:0:25d0 2.7:0:92d0 1.26:5:c958 2.14:0:a950 2.3:0:b4a0
  1.23:3:ba50 2.10:0:b550 1.31:9:55a8 2.19:0:4ba0 2.8:0:a5b0 1.28:5:52b8 2.16:0:52b0 2.5:0:a950
  1.25:4:b4a8 2.12:0:6aa0 2.1:0:ad50 1.22:2:55a8 2.10:0:4b60 1.29:6:a570 2.17:0:a570 2.7:0:5270
  1.27:5:6930 2.13:0:d930 2.3:0:5aa0 1.23:3:ab50 2.11:0:96d0 1.31:11:4ae8 2.19:0:4ae0 2.8:0:a4d0
  1.28:6:d268 2.15:0:d250 2.4:0:d520 1.24:5:daa0 2.12:0:b6a0 2.1:0:96d0 1.22:2:4ad8 2.10:0:49b0
  1.30:7:a4b8 2.17:0:a4b0 2.6:0:b250 1.26:5:b528 2.14:0:6d40 2.2:0:ada0 1.23:3:95b0
`;

export interface PublishedMonth {
  readonly year: number;
  readonly month: number;
  readonly leapMonth: boolean;
  /** `YYYY-MM-DD` */
  readonly first: string;
  readonly days: 29 | 30;
}

/** Every month of that table with its first day. */
export const publishedMonths: PublishedMonth[] = years
  .trim()
  .split(/\s+/)
  .flatMap((entry, index) => {
    const [newYear = '', leap, bits = ''] = entry.split(':');
    const year = 1900 + index;
    const [month = 1, day = 1] = newYear.split('.').map(Number);
    const start = new Date(Date.UTC(year, month - 1, day));
    return Array.from({ length: Number(leap) > 0 ? 13 : 12 }, (_, nth): PublishedMonth => {
      const isLeap = Number(leap) > 0 && nth === Number(leap);
      const isAfterLeap = Number(leap) > 0 && nth >= Number(leap);
      const days = (Number.parseInt(bits, 16) >> (15 - nth)) & 1 ? 30 : 29;
      const first = start.toISOString().slice(0, 10);
      start.setUTCDate(start.getUTCDate() + days);
      return { year, month: isAfterLeap ? nth : nth + 1, leapMonth: isLeap, first, days };
    });
  });
