// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Every public type, method and component has a document. Where a number goes in or comes out, its
/// name or a document says the unit, or that it is a pure number. What refuses says when, and a
/// file that reads rows says which tables or rows they are in.
class DocumentTest {
  private static final Pattern UNIT_IN_NAME =
      Pattern.compile(".*(H|Mg|Kg|L|NgMl|MmHg|Min|Minutes|[dD]ays?|Years|Points)");
  private static final Pattern UNIT_IN_WORDS =
      Pattern.compile(
          "@unit|mm\\[Hg]|\\b([Uu]nits?|hours?|minutes?|days?|points?|mg|ng/mL|pure"
              + "|0 to 1|share|probability|standard normal|[Ff]actor)\\b");

  @Test
  void everyPublicMemberIsDocumentedWithItsUnits() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> paths = sources.filter(path -> path.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      Reader reader = new Reader(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        reader.scan(unit, unit.getSourceFile().getName());
      }
      assertEquals("", String.join("\n", reader.faults));
    }
  }

  private static final class Reader extends TreePathScanner<Void, String> {
    private final DocTrees documents;
    private final List<String> faults = new ArrayList<>();

    private Reader(DocTrees documents) {
      this.documents = documents;
    }

    @Override
    public Void visitClass(ClassTree type, String file) {
      if (isPublic(getCurrentPath())) {
        expect(type.getSimpleName(), file, own(getCurrentPath()) != null, "a document");
        expect(type.getSimpleName(), file, !reads(type) || namesRows(), "a source");
      }
      return super.visitClass(type, file);
    }

    @Override
    public Void visitMethod(MethodTree method, String file) {
      boolean inherits = method.getModifiers().toString().contains("@Override");
      if (isPublic(getCurrentPath()) && !inherits) {
        expect(method.getName(), file, own(getCurrentPath()) != null, "a document");
        boolean named =
            method.getParameters().stream()
                    .filter(parameter -> isNumber(parameter.getType()))
                    .allMatch(parameter -> named(parameter.getName()))
                && (!isNumber(method.getReturnType()) || named(method.getName()));
        expect(method.getName(), file, named || saidOutTo(getCurrentPath()), "units");
        boolean refuses = String.valueOf(method.getBody()).contains("throw new ");
        expect(method.getName(), file, !refuses || saysWhenItFails(), "failures");
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree component, String file) {
      TreePath type = getCurrentPath().getParentPath();
      boolean isComponent =
          type.getLeaf().getKind() == Tree.Kind.RECORD
              && !component.getModifiers().getFlags().contains(Modifier.STATIC);
      if (isComponent && isPublic(type)) {
        String text = parameter(type, component.getName().toString());
        boolean full =
            !isNumber(component.getType())
                || named(component.getName())
                || said(text)
                || said(body(type))
                || saidOutTo(type.getParentPath());
        expect(component.getName(), file, full, "a unit");
      }
      return null;
    }

    /// Whether rows go into its constructor, or it is a constant that reads them.
    private static boolean reads(ClassTree type) {
      return type.getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .flatMap(method -> method.getParameters().stream())
          .map(parameter -> String.valueOf(parameter.getType()))
          .anyMatch(Set.of("Evidence", "Parameters")::contains);
    }

    private boolean namesRows() {
      return getCurrentPath().getCompilationUnit().toString().contains("@source");
    }

    private boolean saysWhenItFails() {
      return String.valueOf(own(getCurrentPath())).contains("@throws");
    }

    private void expect(CharSequence name, String file, boolean there, String what) {
      if (!there) {
        faults.add("%s: %s lacks %s".formatted(file, name, what));
      }
    }

    /// In the document of a member or of a type around it.
    private boolean saidOutTo(TreePath path) {
      return !(path.getLeaf() instanceof CompilationUnitTree)
          && (said(String.valueOf(own(path))) || saidOutTo(path.getParentPath()));
    }

    private String body(TreePath type) {
      DocCommentTree document = own(type);
      return document == null ? "" : document.getFullBody().toString();
    }

    private DocCommentTree own(TreePath path) {
      return documents.getDocCommentTree(path);
    }

    private String parameter(TreePath type, String name) {
      DocCommentTree document = own(type);
      return document == null
          ? ""
          : document.getBlockTags().stream()
              .filter(ParamTree.class::isInstance)
              .map(ParamTree.class::cast)
              .filter(tag -> tag.getName().getName().contentEquals(name))
              .map(tag -> tag.getDescription().toString())
              .findFirst()
              .orElse("");
    }

    private static boolean said(String text) {
      return UNIT_IN_WORDS.matcher(text).find();
    }

    private static boolean named(CharSequence name) {
      return UNIT_IN_NAME.matcher(name).matches();
    }

    private static boolean isNumber(Tree type) {
      return type != null && type.toString().startsWith("double");
    }

    /// Public all the way out; what an interface holds is, unless it is private.
    private static boolean isPublic(TreePath path) {
      if (path.getLeaf() instanceof CompilationUnitTree) {
        return true;
      }
      TreePath outer = path.getParentPath();
      boolean open =
          outer.getLeaf().getKind() == Tree.Kind.INTERFACE
              ? !flags(path.getLeaf()).contains(Modifier.PRIVATE)
              : flags(path.getLeaf()).contains(Modifier.PUBLIC);
      return open && isPublic(outer);
    }

    private static Set<Modifier> flags(Tree tree) {
      ModifiersTree modifiers =
          switch (tree) {
            case ClassTree type -> type.getModifiers();
            case MethodTree method -> method.getModifiers();
            default -> throw new IllegalStateException("no member: " + tree.getKind());
          };
      return modifiers.getFlags();
    }
  }
}
