/* SPDX-License-Identifier: Apache-2.0 */
/* A whole course of infusions as a system of ordinary differential equations, for a solver that
   knows nothing of it: pack IV-VENOUS without hydroxynorketamine, effect site, mood. Written from
   docs/model.md. Time in hours, amounts in mg. What makes the work of the solver lighter is done:
   sizes of doses, chance and errors of ratings are not its task. */
#include <math.h>
#include <R.h>

/* In the order of the columns that it is given. */
enum {
  WEIGHT_KG, BASELINE, STRONG, DOSE_MG, WT_REF, WT_EXP, V1, CL_S, R_CL, VP1, Q1, VP2, Q2, FM_N, VN,
  CLN, VPN, QN, KE0_HALF_MIN, FU, KI_SK, KI_RK, KI_SN, KI_RN, MW_K, MW_N, CADSS_MAX, C50, G, C100,
  HMAX, NH, TAU_N, SK, SN, R_DBP, R_HR, M_I, R_N, A, B_DAYS, TAU1_DAYS, KC_PER_DAY, TAU2_DAYS, PM,
  P_REP, TAU_P_DAYS, BLIND, PARAMETERS
};
enum { KS, PS1, PS2, NS, NPS, KR, PR1, PR2, NR, NPR, CE, U, X1, X2, X3, RATE, BEGUN, STATES };

#define INFUSION_H (2.0 / 3)
#define HOURS_PER_DAY 24
#define OUTPUTS 11

static double p[PARAMETERS];

void initialize(void (*read)(int *, double *)) {
  int count = PARAMETERS;
  read(&count, p);
}

static double expit(double logit) { return 1 / (1 + exp(-logit)); }

static double weight(void) { return p[WEIGHT_KG] / p[WT_REF]; }

static void enantiomer(const double *y, double *dy, double cl) {
  double v1 = p[V1] * weight(), vn = p[VN] * weight();
  double cln = p[CLN] * pow(weight(), p[WT_EXP]);
  dy[0] = p[Q1] / p[VP1] * y[1] + p[Q2] / p[VP2] * y[2] - (cl + p[Q1] + p[Q2]) / v1 * y[0];
  dy[1] = p[Q1] / v1 * y[0] - p[Q1] / p[VP1] * y[1];
  dy[2] = p[Q2] / v1 * y[0] - p[Q2] / p[VP2] * y[2];
  dy[3] = p[FM_N] * cl / v1 * y[0] + p[QN] / p[VPN] * y[4] - (cln + p[QN]) / vn * y[3];
  dy[4] = p[QN] / vn * y[3] - p[QN] / p[VPN] * y[4];
}

static double concentration(double amount, double volume) { return 1000 * amount / volume; }

static void outputs(const double *y, double *out) {
  double v1 = p[V1] * weight(), vn = p[VN] * weight();
  double s = concentration(y[KS], v1), r = concentration(y[KR], v1);
  double ns = concentration(y[NS], vn), nr = concentration(y[NR], vn);
  double bound =
      p[FU] * (s / (p[MW_K] * p[KI_SK]) + r / (p[MW_K] * p[KI_RK]) + ns / (p[MW_N] * p[KI_SN])
               + nr / (p[MW_N] * p[KI_RN]));
  double ce = fmax(0, y[CE]);
  double drive = pow(ce / (1 + ns / p[C100]) / p[C50], p[G]);
  double habituation = 1 - p[HMAX] * (1 - exp(-y[BEGUN] / p[NH]));
  double rise = fmax(0, p[SK] * y[CE] - p[SN] * ns);
  double gain = expit(p[M_I]) * (p[STRONG] > 0 ? 1 : p[R_N]);
  double drug = gain * (1 - (1 - y[X1]) * (1 - y[X2]));
  double madrs = p[BASELINE] * (1 - drug) * (1 - y[X3]);
  out[0] = s;
  out[1] = r;
  out[2] = s + r;
  out[3] = ns + nr;
  out[4] = bound / (1 + bound);
  out[5] = p[CADSS_MAX] * habituation * drive / (1 + drive);
  out[6] = rise;
  out[7] = p[R_DBP] * rise;
  out[8] = p[R_HR] * rise;
  out[9] = madrs;
  out[10] = madrs - p[BASELINE];
}

void derivatives(int *states, double *t, double *y, double *dy, double *out, int *ip) {
  double scale = pow(weight(), p[WT_EXP]), b = HOURS_PER_DAY * p[B_DAYS];
  double ke0 = 60 * log(2) / p[KE0_HALF_MIN];
  enantiomer(y, dy, p[CL_S] * scale);
  enantiomer(y + KR, dy + KR, p[CL_S] * p[R_CL] * scale);
  dy[KS] += y[RATE] / 2;
  dy[KR] += y[RATE] / 2;
  dy[CE] = ke0 * (concentration(y[KS], p[V1] * weight()) - y[CE]);
  dy[U] = -y[U] / b;
  dy[X1] = y[U] / b - y[X1] / (HOURS_PER_DAY * p[TAU1_DAYS]);
  dy[X2] = p[KC_PER_DAY] / HOURS_PER_DAY * y[X1] * (1 - y[X2])
      - y[X2] / (HOURS_PER_DAY * p[TAU2_DAYS]);
  dy[X3] = -y[X3] / (HOURS_PER_DAY * p[TAU_P_DAYS]);
  dy[RATE] = 0;
  dy[BEGUN] = 0;
  if (ip[0] >= OUTPUTS) {
    outputs(y, out);
  }
}

/* A session begins where no drug runs; there its infusion ends. BEGUN counts the sessions before
   the present one, and each loses weight as time goes by; sessions here are days apart, so it is
   kept at their beginnings. */
void session(int *states, double *t, double *y) {
  static double last[2];
  if (y[RATE] > 0) {
    y[RATE] = 0;
    return;
  }
  if (*t == 0) {
    last[0] = 0;
  } else {
    last[0] = (last[0] + 1) * exp(-(*t - last[1]) / HOURS_PER_DAY / p[TAU_N]);
  }
  last[1] = *t;
  y[BEGUN] = last[0];
  y[RATE] = p[DOSE_MG] / INFUSION_H;
  y[U] += p[A] * (1 - y[X1]);
  y[X3] += fmin(1, p[BLIND] * expit(p[PM])) * (*t == 0 ? 1 : p[P_REP]) * (1 - y[X3]);
}
