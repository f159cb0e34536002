/** Does something while the program's clock, which lives in this process, stands on noon of a day. */
export async function atDay<T>(day: string, act: () => Promise<T>): Promise<T> {
  const RealDate = globalThis.Date;
  const shift = new RealDate(`${day}T12:00:00`).getTime() - RealDate.now();
  class ShiftedDate extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      super(given.length === 0 ? RealDate.now() + shift : given[0]);
    }
    static override now(): number {
      return RealDate.now() + shift;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
  try {
    return await act();
  } finally {
    globalThis.Date = RealDate;
  }
}
