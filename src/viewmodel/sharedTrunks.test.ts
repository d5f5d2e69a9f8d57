import { expect, test } from "vitest";
import { withoutSharedTrunks } from "./sharedTrunks.ts";

const route = (text: string) => text.split(" ").map((point) => {
  const [x = 0, y = 0] = point.split(",").map(Number);
  return { x, y };
});
const rests = (...routes: readonly string[]) => withoutSharedTrunks(routes.map(route)).map(({ points }) => points.map(({ x, y }) => `${x},${y}`).join(" "));

test("the second of two edges is drawn from where it leaves the first, with the corner it turns at", () => {
  expect(rests("0,0 100,0 100,100 200,100", "0,0 100,0 100,300 200,300")).toEqual(["0,0 100,0 100,100 200,100", "100,80 100,300 200,300"]);
  expect(rests("0,0 100,0 100,300 200,300", "0,0 100,0 100,100 200,100")).toEqual(["0,0 100,0 100,300 200,300", "100,80 100,100 200,100"]);
});

test("edges that part near a corner begin before it", () => {
  expect(rests("0,0 100,0 100,300 200,300", "0,0 100,0 100,30 200,30")[1]).toBe("80,0 100,0 100,30 200,30");
});

test("edges from elsewhere, and in another direction, are whole", () => {
  const routes = ["0,0 100,0 100,100 200,100", "0,50 100,50 100,300 200,300", "0,0 100,0 100,-300 200,-300"];
  expect(rests(...routes)).toEqual([routes[0], routes[1], "80,0 100,0 100,-300 200,-300"]);
});

test("an edge drawn twice keeps its end", () => {
  expect(rests("0,0 100,0 100,100 200,100", "0,0 100,0 100,100 200,100")[1]).toBe("180,100 200,100");
  expect(rests("0,0 30,0", "0,0 30,0")).toEqual(["0,0 30,0", "0,0 30,0"]);
});

test("dashes go on where they would be", () => {
  const [, second] = withoutSharedTrunks([route("0,0 100,0 100,300 200,300"), route("0,0 100,0 100,100 200,100")]);
  expect(second?.offset).toBeGreaterThan(170);
  expect(second?.offset).toBeLessThanOrEqual(180);
});
