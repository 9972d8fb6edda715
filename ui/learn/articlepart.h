// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleInterface>
#include <QPointer>
#include <QRect>
#include <QUrl>

#include <vector>

namespace mooring::ui {

class ArticleView;

/// A heading, paragraph, list item, picture, table, cell or link of an article: a child that is not a widget.
/// It belongs to Qt's cache of such things, under its id.
class ArticlePart : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DISABLE_COPY_MOVE(ArticlePart)

public:
    struct Facts {
        QAccessible::Role role = QAccessible::Paragraph;
        QString name, description;
        int from = 0, to = 0; ///< positions in the document
        QUrl link;            ///< of a link
    };

    ArticlePart(ArticleView *view, QAccessibleInterface *parent, Facts facts);
    ~ArticlePart() override;

    /// Takes over the part; gives it its id.
    void add(ArticlePart *part);

    bool isValid() const override { return !m_view.isNull(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_parent; }
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return static_cast<int>(m_parts.size()); }
    int indexOfChild(const QAccessibleInterface *part) const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text /*which*/, const QString & /*text*/) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return m_facts.role; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override; // NOLINT(readability-identifier-naming)

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

protected:
    ArticleView *view() const { return m_view.get(); }

private:
    QPointer<ArticleView> m_view;
    QAccessibleInterface *m_parent;
    Facts m_facts;
    std::vector<QAccessible::Id> m_parts;
};

/// A cell of a table. The first row holds the headers of the columns, the first column those of the rows.
class ArticleCell final : public ArticlePart, public QAccessibleTableCellInterface
{
    Q_DISABLE_COPY_MOVE(ArticleCell)

public:
    struct Place {
        int row = 0, column = 0, columns = 1;
    };

    ArticleCell(ArticleView *view, QAccessibleInterface *table, Facts facts, Place place);
    ~ArticleCell() override = default;

    void *interface_cast(QAccessible::InterfaceType type) override; // NOLINT(readability-identifier-naming)
    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override { return m_place.column; }
    int rowIndex() const override { return m_place.row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    Place m_place;
};

/// A table; its parts are its cells, row by row.
class ArticleTable final : public ArticlePart, public QAccessibleTableInterface
{
    Q_DISABLE_COPY_MOVE(ArticleTable)

public:
    ArticleTable(ArticleView *view, QAccessibleInterface *article, Facts facts, int rows, int columns);
    ~ArticleTable() override = default;

    void *interface_cast(QAccessible::InterfaceType type) override; // NOLINT(readability-identifier-naming)
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return m_columns; }
    int rowCount() const override { return m_rows; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int /*column*/) const override { return false; }
    bool isRowSelected(int /*row*/) const override { return false; }
    bool selectRow(int /*row*/) override { return false; }
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectRow(int /*row*/) override { return false; }
    bool unselectColumn(int /*column*/) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent * /*event*/) override {}

private:
    int m_rows, m_columns;
};

} // namespace mooring::ui
