// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/articleaccess.h"

#include "ui/learn/articlepart.h"
#include "ui/learn/articleview.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::ArticleView)
};

/// What is read aloud: pictures by their descriptions, without the numbers of sources.
QString wordsOf(const QTextBlock &block)
{
    QString words;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const auto format = at.fragment().charFormat();
        if (format.isImageFormat())
            words += format.stringProperty(QTextFormat::ImageAltText) + u' ';
        else if (!format.anchorHref().startsWith("source:"_L1))
            words += at.fragment().text();
    }
    return words.simplified();
}

bool isPicture(const QTextBlock &block)
{
    return block.length() == 2 && block.begin().fragment().charFormat().isImageFormat();
}

QAccessible::Role roleOf(const QTextBlock &block)
{
    if (block.blockFormat().headingLevel() > 0)
        return QAccessible::Heading;
    if (isPicture(block))
        return QAccessible::Graphic;
    return block.textList() != nullptr ? QAccessible::ListItem : QAccessible::Paragraph;
}

/// An article as the sum of its parts, made anew whenever another document is shown.
class AccessibleArticle final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessibleArticle)

public:
    explicit AccessibleArticle(ArticleView *view)
        : QAccessibleWidget{view, QAccessible::Document}
        , m_view{view}
    {}
    ~AccessibleArticle() override { forget(); }

    int childCount() const override
    {
        update();
        return static_cast<int>(m_parts.size());
    }

    QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount()
                 ? QAccessible::accessibleInterface(m_parts[static_cast<std::size_t>(index)])
                 : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *part) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == part)
                return i;
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (auto *part = child(i); part->rect().contains(x, y))
                return part;
        return nullptr;
    }

private:
    void forget() const
    {
        for (const auto id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

    void update() const
    {
        if (m_of == m_view->document())
            return;
        forget();
        m_of = m_view->document();
        const QTextTable *before = nullptr;
        for (auto block = m_of->begin(); block.isValid(); block = block.next()) {
            const auto *table = QTextCursor{block}.currentTable();
            if (table != nullptr && table->rows() == 1) // the last row of a foot: two links, no table
                table = nullptr;
            if (table != nullptr && table != before)
                add(tableFrom(*table));
            else if (table == nullptr && !wordsOf(block).isEmpty())
                add(partFrom(block));
            before = table;
        }
    }

    void add(ArticlePart *part) const { m_parts.push_back(QAccessible::registerAccessibleInterface(part)); }

    QAccessibleInterface *self() const { return const_cast<AccessibleArticle *>(this); }

    ArticlePart *partFrom(const QTextBlock &block) const
    {
        const auto role = roleOf(block);
        const auto level = block.blockFormat().headingLevel();
        const QString description = level > 0 ? Tr::tr("heading, level %1").arg(level) : QString{};
        auto *part = new ArticlePart{
            m_view,
            self(),
            {role, wordsOf(block), description, block.position(), block.position() + block.length() - 1, {}}};
        addLinks(*part, block);
        return part;
    }

    void addLinks(ArticlePart &to, const QTextBlock &block) const
    {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto fragment = at.fragment();
            const auto format = fragment.charFormat();
            if (!format.isAnchor() || format.anchorHref().isEmpty())
                continue;
            const bool source = format.anchorHref().startsWith("source:"_L1);
            const QString name = source ? Tr::tr("source %1").arg(fragment.text()) : fragment.text();
            to.add(new ArticlePart{m_view,
                                   &to,
                                   {QAccessible::Link, name, format.toolTip(), fragment.position(),
                                    fragment.position() + fragment.length(), QUrl{format.anchorHref()}}});
        }
    }

    ArticlePart *tableFrom(const QTextTable &table) const
    {
        auto *part = new ArticleTable{
            m_view,
            self(),
            {QAccessible::Table, Tr::tr("Table"), {}, table.firstPosition(), table.lastPosition(), {}},
            table.rows(),
            table.columns()};
        for (int row = 0; row < table.rows(); ++row)
            for (int column = 0; column < table.columns(); ++column)
                part->add(cellFrom(table, *part, {row, column, table.columns()}));
        return part;
    }

    ArticlePart *cellFrom(const QTextTable &table, ArticleTable &parent, ArticleCell::Place place) const
    {
        const auto cell = table.cellAt(place.row, place.column);
        const auto role = place.row == 0    ? QAccessible::ColumnHeader
                        : place.column == 0 ? QAccessible::RowHeader
                                            : QAccessible::Cell;
        QStringList words;
        for (auto at = cell.begin(); !at.atEnd(); ++at)
            words.append(wordsOf(at.currentBlock()));
        auto *part =
            new ArticleCell{m_view,
                            &parent,
                            {role, words.join(u' '), {}, cell.firstPosition(), cell.lastPosition(), {}},
                            place};
        for (auto at = cell.begin(); !at.atEnd(); ++at)
            addLinks(*part, at.currentBlock());
        return part;
    }

    ArticleView *m_view;
    mutable QPointer<QTextDocument> m_of; ///< what the parts were made of
    mutable std::vector<QAccessible::Id> m_parts;
};

QAccessibleInterface *interfaceFor(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view != nullptr ? new AccessibleArticle{view} : nullptr;
}

} // namespace

void installArticleAccessibility()
{
    static const bool installed = (QAccessible::installFactory(interfaceFor), true);
    Q_UNUSED(installed)
}

} // namespace mooring::ui
