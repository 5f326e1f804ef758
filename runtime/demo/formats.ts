/** Whether a text has a format that we know; formats that we do not know fit. */
export function fitsFormat(format: string | undefined, text: string): boolean {
  return format === undefined || !Object.hasOwn(FORMATS, format) || FORMATS[format]?.(text) !== false;
}

const FORMATS: Record<string, (text: string) => boolean> = {
  "date-time": (text) => MOMENT.test(text) && isDay(text) && !Number.isNaN(Date.parse(text)),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
  uri: (text) => URL.canParse(text),
  url: (text) => URL.canParse(text),
};

/** With its offset: a time without one means something else to everybody. Many clients write `+0000`. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/i;

/** JavaScript takes February 30 for March 2. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
