// The package's own types describe a CommonJS module, but what is imported is its ES module.
declare module 'korean-lunar-calendar' {
  interface CalendarDay {
    year: number;
    month: number;
    day: number;
    intercalation?: boolean;
  }

  export default class KoreanLunarCalendar {
    setLunarDate(year: number, month: number, day: number, isLeapMonth: boolean): boolean;
    setSolarDate(year: number, month: number, day: number): boolean;
    getLunarCalendar(): CalendarDay;
    getSolarCalendar(): CalendarDay;
  }
}
