// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The body of one piece of a translated kernel: `piece(double[] memory, int column)`.
///
/// Each value lives in a local variable; a symbol is loaded, and a number spread over the lanes,
/// where the piece first needs it.
final class LaneCode {
  private static final String PACKAGE = "jdk.incubator.vector.";
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE + "DoubleVector");
  private static final ClassDesc ANY_VECTOR = ClassDesc.of(PACKAGE + "Vector");
  private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
  private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE + "VectorOperators");
  private static final ClassDesc MASK = ClassDesc.of(PACKAGE + "VectorMask");
  private static final ClassDesc UNARY = ClassDesc.of(PACKAGE + "VectorOperators$Unary");
  private static final ClassDesc COMPARISON = ClassDesc.of(PACKAGE + "VectorOperators$Comparison");
  private static final ClassDesc MEMORY = CD_double.arrayType();
  private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(VECTOR, ANY_VECTOR);
  private static final MethodTypeDesc OF_TWO = MethodTypeDesc.of(VECTOR, ANY_VECTOR, ANY_VECTOR);
  private static final int MEMORY_SLOT = 0;
  private static final int COLUMN_SLOT = 1;

  private final CodeBuilder code;
  private final ClassDesc self;
  private final Program program;
  private final Chunks chunks;
  private final int lanes;
  private final Map<Term, Integer> locals = new HashMap<>();

  LaneCode(CodeBuilder code, ClassDesc self, Program program, Chunks chunks, int lanes) {
    this.code = code;
    this.self = self;
    this.program = program;
    this.chunks = chunks;
    this.lanes = lanes;
  }

  void write(List<Program.Step> piece, boolean last) {
    for (Program.Step step : piece) {
      step.sources().forEach(this::load);
      compute(step);
      keep(step.term());
      Integer spill = chunks.spills.get(step.term());
      if (spill != null && !program.outputs.containsKey(spill)) {
        store(step.term(), spill);
      }
    }
    program.outputs.forEach((row, term) -> {
      boolean own = piece.stream().anyMatch(step -> step.term() == term);
      if (own || (last && term.operands.isEmpty())) {
        load(term);
        store(term, row);
      }
    });
    code.return_();
  }

  private void load(Term term) {
    if (locals.containsKey(term)) {
      return;
    }
    if (term.isConstant()) {
      species().loadConstant(term.constant);
      code.invokestatic(VECTOR, "broadcast", MethodTypeDesc.of(VECTOR, SPECIES, CD_double));
    } else {
      Integer row = term.op == Op.SYMBOL ? program.inputs.get(term) : chunks.spills.get(term);
      if (row == null) {
        throw new IllegalStateException(term + " is in no row");
      }
      species().aload(MEMORY_SLOT);
      index(row);
      code.invokestatic(VECTOR, "fromArray", MethodTypeDesc.of(VECTOR, SPECIES, MEMORY, CD_int));
    }
    keep(term);
  }

  private void compute(Program.Step step) {
    List<Term> sources = step.sources();
    sources.forEach(each -> code.aload(local(each)));
    if (step.fused()) {
      code.invokevirtual(VECTOR, "fma", OF_TWO);
      return;
    }
    switch (step.term().op) {
      case ADD -> code.invokevirtual(VECTOR, "add", OF_ONE);
      case SUBTRACT -> code.invokevirtual(VECTOR, "sub", OF_ONE);
      case MULTIPLY -> code.invokevirtual(VECTOR, "mul", OF_ONE);
      case DIVIDE -> code.invokevirtual(VECTOR, "div", OF_ONE);
      case MAX -> code.invokevirtual(VECTOR, "max", OF_ONE);
      case ABS -> code.invokevirtual(VECTOR, "abs", MethodTypeDesc.of(VECTOR));
      case SQRT -> code.invokevirtual(VECTOR, "sqrt", MethodTypeDesc.of(VECTOR));
      case EXP -> unary("EXP");
      case LOG -> unary("LOG");
      case ABOVE_ZERO -> aboveZero(sources.getFirst());
      case CONSTANT, SYMBOL -> throw new IllegalStateException(step + " computes nothing");
    }
  }

  private void unary(String operator) {
    code.getstatic(OPERATORS, operator, UNARY)
        .invokevirtual(VECTOR, "lanewise", MethodTypeDesc.of(VECTOR, UNARY));
  }

  private void aboveZero(Term term) {
    code.pop();
    species().loadConstant(0.0);
    code.invokestatic(VECTOR, "broadcast", MethodTypeDesc.of(VECTOR, SPECIES, CD_double))
        .loadConstant(1.0)
        .aload(local(term))
        .getstatic(OPERATORS, "GT", COMPARISON)
        .loadConstant(0.0)
        .invokevirtual(VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, CD_double))
        .invokevirtual(VECTOR, "blend", MethodTypeDesc.of(VECTOR, CD_double, MASK));
  }

  private void keep(Term term) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    locals.put(term, local);
    code.astore(local);
  }

  private void store(Term term, int row) {
    code.aload(local(term)).aload(MEMORY_SLOT);
    index(row);
    code.invokevirtual(VECTOR, "intoArray", MethodTypeDesc.of(CD_void, MEMORY, CD_int));
  }

  private int local(Term term) {
    return locals.getOrDefault(term, -1);
  }

  private CodeBuilder species() {
    return code.getstatic(self, "SPECIES", SPECIES);
  }

  private void index(int row) {
    code.iload(COLUMN_SLOT).loadConstant(row * lanes).iadd();
  }
}
