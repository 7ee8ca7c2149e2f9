import type { Notification } from '../../api/notify.js';
import { sameNews } from './same-news.js';

const news = (id: number, text: string, at = '2026-11-30T04:27:10.000Z'): Notification =>
  ({ id, at, read: false, by: null, message: { nl: text, en: text } }) as unknown as Notification;
const ids = (items: readonly Notification[]): number[][] =>
  sameNews(items).map((run) => run.map(({ id }) => Number(id)));

describe('news that says the same', () => {
  it('stands together where it is of one minute, three or more of it', () => {
    expect(ids([news(5, 'a'), news(4, 'a'), news(3, 'a', '2026-11-30T04:27:59.000Z'), news(2, 'b')])).toEqual(
      [[5, 4, 3], [2]],
    );
  });

  it('stands alone where there are two of it, in another minute, or with something between', () => {
    expect(ids([news(3, 'a'), news(2, 'a')])).toEqual([[3], [2]]);
    expect(ids([news(3, 'a'), news(2, 'a', '2026-11-30T04:28:00.000Z'), news(1, 'a')])).toEqual([
      [3],
      [2],
      [1],
    ]);
    expect(ids([news(4, 'a'), news(3, 'b'), news(2, 'a'), news(1, 'a')])).toEqual([[4], [3], [2], [1]]);
    expect(ids([])).toEqual([]);
  });
});
