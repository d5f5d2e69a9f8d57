import { expect, test } from "vitest";
import { alike, viewportChange } from "./relayoutMotion.ts";

const at = (x: number, y: number) => ({ x, y });

test("routes with unlike corners get as many, and keep their ends", () => {
  const straight = [at(0, 0), at(100, 0)];
  const stepped = [at(0, 0), at(50, 0), at(50, 40), at(100, 40)];
  const [a, b] = alike(straight, stepped);
  expect(a).toEqual([at(0, 0), at(0, 0), at(0, 0), at(100, 0)]);
  expect(b).toEqual(stepped);
  expect(alike(stepped, straight)).toEqual([b, a]);
});

test("a point under the old viewport is found under the new one", () => {
  const [before, after] = [{ x: 10, y: 20, zoom: 2 }, { x: -30, y: 5, zoom: 0.5 }];
  const { scale, x, y } = viewportChange(before, after);
  const point = at(7, 9);
  expect([(point.x * scale + x) * after.zoom + after.x, (point.y * scale + y) * after.zoom + after.y]).toEqual([point.x * before.zoom + before.x, point.y * before.zoom + before.y]);
});
