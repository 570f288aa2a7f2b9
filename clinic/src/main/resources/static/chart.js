// SPDX-License-Identifier: Apache-2.0
// Draws <figure class="chart"> from the JSON in its data block. The numbers stand in a table beside it.
"use strict";

(function () {
  var colours = { main: "#0b566d", second: "#7a3e00", third: "#5b2a86", quiet: "#66737f" };
  var fills = ["rgba(11,86,109,0.14)", "rgba(11,86,109,0.26)"];
  var tones = { ok: "#17603a", warn: "#8a5a00", stop: "#98141f", info: "#0a4a85" };
  var marks = { main: [], second: [7, 4], third: [2, 4], quiet: [4, 4] };

  function series(s) {
    var dots = s.kind === "dots";
    return {
      label: s.label,
      scale: "y",
      stroke: s.kind === "edge" ? "transparent" : colours[s.colour || "main"],
      width: s.kind === "edge" ? 0 : 2,
      dash: s.kind === "line" ? marks[s.colour || "main"] : [],
      points: { show: dots || s.kind === "joined", size: 9, fill: colours[s.colour || "main"] },
      paths: dots ? function () { return null; } : undefined,
      spanGaps: true,
      value: function (u, v) { return v == null ? "–" : String(Math.round(v * 10) / 10); }
    };
  }

  function limits(list) {
    return function (u) {
      var ctx = u.ctx, dpr = window.devicePixelRatio || 1;
      (list || []).forEach(function (l) {
        var y = u.valToPos(l.value, "y", true);
        if (y < u.bbox.top || y > u.bbox.top + u.bbox.height) return;
        ctx.save();
        ctx.strokeStyle = tones[l.tone] || colours.quiet;
        ctx.fillStyle = ctx.strokeStyle;
        ctx.lineWidth = 1.5 * dpr;
        ctx.setLineDash([8 * dpr, 5 * dpr]);
        ctx.beginPath();
        ctx.moveTo(u.bbox.left, y);
        ctx.lineTo(u.bbox.left + u.bbox.width, y);
        ctx.stroke();
        ctx.font = 12 * dpr + "px system-ui, 'DejaVu Sans', sans-serif";
        ctx.textAlign = "right";
        ctx.textBaseline = "bottom";
        ctx.fillText(l.label, u.bbox.left + u.bbox.width - 4 * dpr, y - 4 * dpr);
        ctx.restore();
      });
    };
  }

  function entry(list, colour, words, fill) {
    var item = document.createElement("li"), swatch = document.createElement("span");
    swatch.className = fill ? "swatch fill" : "swatch";
    if (fill) swatch.style.background = fill; else swatch.style.color = colour;
    item.append(swatch, words);
    list.append(item);
  }

  // Lines by name, bands by the names of their edges: "90 % from" and "90 % to" are the band "90 %".
  function legend(spec, plot) {
    var list = document.createElement("ul");
    list.className = "legend";
    spec.series.forEach(function (s) {
      if (s.kind !== "edge") entry(list, colours[s.colour || "main"], s.label, null);
    });
    (spec.bands || []).forEach(function (b, i) {
      entry(list, "", spec.series[b[0]].label.replace(/ from$/, ""), fills[i % 2]);
    });
    plot.after(list);
  }

  function two(n) { return (n < 10 ? "0" : "") + n; }

  function draw(figure) {
    var block = figure.querySelector("script[type='application/json']");
    var plot = figure.querySelector(".plot");
    if (!block || !plot || plot.dataset.drawn || typeof uPlot === "undefined") return;
    plot.dataset.drawn = "yes";
    var spec = JSON.parse(block.textContent);
    var data = [spec.x].concat(spec.series.map(function (s) { return s.values; }));
    var bands = (spec.bands || []).map(function (b, i) { return { series: [b[1] + 1, b[0] + 1], fill: fills[i % 2] }; });
    var options = {
      width: Math.max(240, plot.clientWidth), height: 280,
      cursor: { y: false },
      legend: { show: false },
      scales: { x: { time: false }, y: { range: function (u, lo, hi) {
        (spec.limits || []).forEach(function (l) { lo = Math.min(lo, l.value); hi = Math.max(hi, l.value); });
        if (spec.floor != null) lo = Math.min(lo, spec.floor);
        return [spec.floor != null ? spec.floor : lo - (hi - lo) * 0.08 - 1, hi + (hi - lo) * 0.1 + 1];
      } } },
      axes: [
        { label: spec.xLabel, labelSize: 24, stroke: "#15212c", grid: { stroke: "#e1e7ec" },
          values: spec.clock ? function (u, vs) { return vs.map(function (v) {
            var m = Math.round(v); return two(Math.floor(m / 60) % 24) + ":" + two(m % 60); }); } : undefined },
        { label: spec.yLabel, labelSize: 24, size: 56, stroke: "#15212c", grid: { stroke: "#e1e7ec" } }
      ],
      series: [{ label: spec.xLabel, value: function (u, v) { return v == null ? "–" : String(Math.round(v * 100) / 100); } }]
        .concat(spec.series.map(series)),
      bands: bands,
      hooks: { draw: [limits(spec.limits)] }
    };
    var chart = new uPlot(options, data, plot);
    legend(spec, plot);
    if (window.ResizeObserver) {
      new ResizeObserver(function () {
        var w = Math.max(240, plot.clientWidth);
        if (Math.abs(w - chart.width) > 4) chart.setSize({ width: w, height: 280 });
      }).observe(plot);
    }
  }

  function all() { document.querySelectorAll("figure.chart").forEach(draw); }
  all();
  document.body.addEventListener("htmx:afterSettle", all);
})();
