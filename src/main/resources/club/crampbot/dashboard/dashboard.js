// Draws the plot from the table beside it, so that both always say the same.
"use strict";

const plot = document.getElementById("plot");
const table = plot && document.getElementById(plot.dataset.table);

// Readable without colour: each row says by itself what it is and how many there were, and has a pattern of its own.
const ROWS = [
  { colour: "--all", height: 128, decal: { symbol: "none" } },
  { colour: "--answered", height: 74, decal: { symbol: "none" } },
  { colour: "--unsure", height: 74, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 } },
  { colour: "--not-covered", height: 74, decal: { symbol: "circle", symbolSize: .8, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] } },
  { colour: "--thumbs-down", height: 74, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: Math.PI / 2 } },
];
const TITLE = 30, BETWEEN = 20, AXIS = 26;

function read() {
  const days = [...table.tBodies[0].rows].reverse();
  return {
    names: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent),
    days: days.map(row => row.cells[0].textContent),
    columns: ROWS.map((_, i) => days.map(row => Number(row.cells[i + 1].textContent))),
  };
}

// A whole number of which two or a few more make the axis, round enough to be read.
function step(most) {
  for (let tens = 1; ; tens *= 10) {
    const round = [1, 1.5, 2, 2.5, 3, 4, 5].map(n => n * tens).find(n => Number.isInteger(n) && 2 * n >= most);
    if (round) return round;
  }
}

function option() {
  const { names, days, columns } = read();
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const text = { color: colour("--text"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  const soft = { ...text, color: colour("--soft"), fontSize: 12 };
  const sums = columns.map(column => column.reduce((a, b) => a + b, 0));
  const short = day => day.replace(/ \d{4}$/, "");
  // One scale for the outcomes, so that their heights can be compared.
  const round = step(Math.max(1, ...columns.slice(1).flat()));
  const tops = [];
  let top = 0;
  for (const row of ROWS) { tops.push(top + TITLE); top += TITLE + row.height + BETWEEN; }
  const last = ROWS.length - 1;
  const byDay = table.tHead.rows[0].cells[0].textContent === "Day";
  const mean = sums[0] / days.length;
  const said = i => i === 0 ? ` · mean ${mean.toFixed(1)}, the dashed line` : ` · ${Math.round(100 * sums[i] / sums[0])}%`;
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: ROWS.map(row => ({ color: colour("--ground"), ...row.decal })) } },
    textStyle: text,
    title: ROWS.map((_, i) => ({
      text: `{name|${names[i]}${i === 0 ? (byDay ? " a day" : " a week") : ""}}  {sum|${sums[i].toLocaleString("en")}${said(i)}}`,
      left: 0, top: tops[i] - TITLE + 2, padding: 0,
      textStyle: { ...text, fontWeight: 400, rich: { name: { ...text, fontWeight: 600 }, sum: soft } },
    })),
    grid: ROWS.map((row, i) => ({ left: 34, right: 8, top: tops[i], height: row.height })),
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow" },
      backgroundColor: colour("--ground"), borderColor: colour("--line"), textStyle: text,
      formatter: at => [days[at[0].dataIndex], ...columns.map((column, i) => `${names[i]}: ${column[at[0].dataIndex]}`)].join("\n"),
    },
    xAxis: ROWS.map((_, i) => ({
      type: "category", gridIndex: i, data: days.map(short), axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("--line") } },
      axisLabel: { ...soft, show: i === last, hideOverlap: true, margin: 10 },
    })),
    yAxis: ROWS.map((_, i) => ({
      type: "value", gridIndex: i, minInterval: 1, splitNumber: 3, ...(i === 0 ? {} : { interval: round, max: 2 * round }),
      axisLabel: soft, splitLine: { lineStyle: { color: colour("--line"), type: i === 0 ? "solid" : "dashed" } },
    })),
    series: ROWS.map((row, i) => ({
      name: names[i], type: "bar", xAxisIndex: i, yAxisIndex: i, data: columns[i], barMaxWidth: 26, barCategoryGap: "22%",
      itemStyle: { color: colour(row.colour), borderRadius: [2, 2, 0, 0] },
      emphasis: { disabled: true },
      // What is seldom is told by its number, too.
      label: { ...text, fontSize: 12, show: i > 1, position: "top", distance: 2, formatter: at => at.value || "" },
      labelLayout: { hideOverlap: true },
      markLine: i > 0 ? undefined : {
        silent: true, symbol: "none", lineStyle: { color: colour("--text"), type: "dashed", width: 1 },
        data: [{ yAxis: mean }], label: { show: false },
      },
    })),
  };
}

if (table) {
  const height = ROWS.reduce((sum, row) => sum + TITLE + row.height + BETWEEN, AXIS);
  plot.style.height = height + "px";
  const chart = echarts.init(plot);
  const draw = () => chart.setOption(option(), true);
  draw();
  new ResizeObserver(() => chart.resize()).observe(plot);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  plot.dataset.drawn = "true";
}

// A link to a passage opens the section that it stands in.
function open() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  if (target && target.closest("details")) target.scrollIntoView();
}
addEventListener("hashchange", open);
open();
