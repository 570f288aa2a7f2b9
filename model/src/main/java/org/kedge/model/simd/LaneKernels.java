// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;
import jdk.incubator.vector.VectorSpecies;

/// Translates programs to vector code, one hidden class a program.
///
/// Why translate: a walk through the formulas would load and store each intermediate value, and a
/// kernel written by hand serves one model and one vector width. The species is a constant of the
/// class, which is what makes the compiler turn each call into one instruction. The plain twin is
/// [PlainKernels].
record LaneKernels(int vectors, VectorSpecies<Double> species) implements Kernels {
  private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
  private static final ClassDesc MEMORY = CD_double.arrayType();
  private static final MethodTypeDesc PIECE = MethodTypeDesc.of(CD_void, MEMORY, CD_int);

  LaneKernels {
    if (vectors < 1) {
      throw new IllegalArgumentException("vectors must be at least 1, was " + vectors);
    }
  }

  @Override
  public int lanes() {
    return vectors * species.length();
  }

  @Override
  public Kernel kernel(Program program, int scratch) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    ClassDesc self = ClassDesc.of(lookup.lookupClass().getPackageName(), "Translated");
    byte[] bytes =
        ClassFile.of()
            .build(self, type -> declare(type, self, new Chunks(program, scratch), program));
    try {
      MethodHandles.Lookup hidden = lookup.defineHiddenClassWithClassData(bytes, species, true);
      return (Kernel)
          hidden
              .findConstructor(
                  hidden.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
              .invoke();
    } catch (Throwable cause) {
      throw new IllegalStateException("a translated kernel could not be made", cause);
    }
  }

  private void declare(ClassBuilder type, ClassDesc self, Chunks chunks, Program program) {
    type.withFlags(ACC_FINAL)
        .withInterfaceSymbols(ClassDesc.of(Kernel.class.getName()))
        .withField("SPECIES", SPECIES, ACC_STATIC | ACC_FINAL)
        .withMethodBody(
            ConstantDescs.CLASS_INIT_NAME, MTD_void, ACC_STATIC, code -> species(code, self))
        .withMethodBody(ConstantDescs.INIT_NAME, MTD_void, ACC_PUBLIC, LaneKernels::construct)
        .withMethodBody(
            "run",
            MethodTypeDesc.of(CD_void, MEMORY),
            ACC_PUBLIC,
            code -> run(code, self, chunks.pieces.size()));
    for (int at = 0; at < chunks.pieces.size(); at++) {
      List<Program.Step> piece = chunks.pieces.get(at);
      boolean last = at == chunks.pieces.size() - 1;
      type.withMethodBody(
          "piece" + at,
          PIECE,
          ACC_STATIC,
          code -> new LaneCode(code, self, program, chunks, lanes()).write(piece, last));
    }
  }

  private static void species(CodeBuilder code, ClassDesc self) {
    DynamicConstantDesc<ConstantDesc> data =
        DynamicConstantDesc.ofNamed(
            ConstantDescs.ofConstantBootstrap(
                ClassDesc.of("java.lang.invoke.MethodHandles"),
                "classData",
                ConstantDescs.CD_Object),
            ConstantDescs.DEFAULT_NAME,
            SPECIES);
    code.ldc(data).putstatic(self, "SPECIES", SPECIES).return_();
  }

  private static void construct(CodeBuilder code) {
    code.aload(0)
        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, MTD_void)
        .return_();
  }

  /// Each piece for all vectors of persons, so that the processor can work on two at a time.
  private void run(CodeBuilder code, ClassDesc self, int pieces) {
    for (int piece = 0; piece < pieces; piece++) {
      for (int vector = 0; vector < vectors; vector++) {
        code.aload(1)
            .loadConstant(vector * species.length())
            .invokestatic(self, "piece" + piece, PIECE);
      }
    }
    code.return_();
  }
}
