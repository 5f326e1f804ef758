/** What has to happen in one go for all replicas, in Redis' own language. Each script has one key, so a cluster runs it. */

/** A Redis that is read-only, full or forbids scripts is of no use. */
export const PROBE = "return redis.call('SET', KEYS[1], '1', 'PX', 1000)";

export const WAIT = "wait";
export const ASK = "ask";

/** What is known; or that it is being asked; or, to one of all, that nobody is asking. */
export const LOOK_OR_ASK = `
local known = redis.call('GET', KEYS[1])
if known then return known end
redis.call('SET', KEYS[1], '${WAIT}', 'PX', ARGV[1])
return '${ASK}'`;

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** Milliseconds for which a new window is taken to last until the first answer tells. */
const GUESS_MS = 1000;
/** Milliseconds for which the size of a window is remembered when nobody asks. */
const REMEMBER_MS = 600_000;

/**
 * Takes one of what is left. Answers how many milliseconds to wait before asking again; -1 where nothing is known. When a
 * window has ended, the next one is as large: not all who waited for it may go at once.
 */
export const TAKE = `${NOW}
local known = redis.call('HMGET', KEYS[1], 'left', 'until', 'limit')
local left, till, limit = tonumber(known[1]), tonumber(known[2]), tonumber(known[3])
if not left or not till then return -1 end
if now >= till then
  if not limit then return -1 end
  left, till = limit, now + ${GUESS_MS}
  redis.call('HSET', KEYS[1], 'left', left, 'until', till, 'guess', '1')
end
if left <= 0 then return till - now end
redis.call('HINCRBY', KEYS[1], 'left', -1)
return 0`;

/**
 * Notes what an answer said is left, for how many milliseconds, and of how many. Answers overtake each other: within one
 * window the least that any of them said is the newest.
 */
export const NOTE = `${NOW}
local left, till, limit = tonumber(ARGV[1]), now + ARGV[2], ARGV[3]
local known = redis.call('HMGET', KEYS[1], 'left', 'until', 'guess')
local before, ends = tonumber(known[1]), tonumber(known[2])
if before and ends and now < ends then
  if known[3] == '1' then
    left = math.min(left, before)
  elseif math.abs(ends - till) <= 1000 then
    left, till = math.min(left, before), math.max(ends, till)
  end
end
redis.call('HSET', KEYS[1], 'left', left, 'until', till, 'guess', '0')
if limit ~= '' then redis.call('HSET', KEYS[1], 'limit', limit) end
redis.call('PEXPIRE', KEYS[1], ARGV[2] + ${REMEMBER_MS})
return 0`;
