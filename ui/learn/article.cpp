// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/article.h"

#include "ui/widgets/tokens.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design at 100 % text size.
constexpr int betweenParagraphs = 12, betweenItems = 4, indent = 16, cellPadding = 7, cellGap = 12;
constexpr int textColumn = 500; ///< 60 to 75 characters of body text
constexpr int tableLine = 18, smallRowHead = 96, rowHead = 112, wideTable = 720;

enum class Place { Text, Item, LastItem, Cell };

FontSize headingSize(int level)
{
    if (level == 1)
        return FontSize::Display;
    return level == 2 ? FontSize::Title : FontSize::Writing;
}

Place placeOf(const QTextBlock &block)
{
    if (QTextCursor{block}.currentTable() != nullptr)
        return Place::Cell;
    const auto *list = block.textList();
    if (list == nullptr)
        return Place::Text;
    return list->item(list->count() - 1) == block ? Place::LastItem : Place::Item;
}

struct Piece {
    int position, length;
    QTextCharFormat format;
};

bool isPicture(const QTextBlock &block)
{
    return block.length() == 2 && block.begin().fragment().charFormat().isImageFormat();
}

bool isWide(const QTextTable &table) { return table.columns() > 3; }

std::vector<QTextTable *> tablesOf(const QTextDocument &document)
{
    std::vector<QTextTable *> tables;
    const auto frames = document.rootFrame()->childFrames();
    for (auto *frame : frames)
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables.push_back(table);
    return tables;
}

/// Dresses one document; everything happens in one step, or each would lay it out anew.
class Dresser
{
public:
    Dresser(QTextDocument &document, const ArticleLook &look)
        : m_document{document}
        , m_look{look}
        , m_step{&document}
    {
        m_step.beginEditBlock();
    }
    Q_DISABLE_COPY_MOVE(Dresser)
    ~Dresser() { m_step.endEditBlock(); }

    void dress()
    {
        for (auto block = m_document.begin(); block.isValid(); block = block.next())
            dressBlock(block);
        for (auto *table : tablesOf(m_document))
            dressTable(*table);
    }

private:
    QColor ink(Colour name) const { return colour(m_look.palette, name); }

    QTextCharFormat formatFor(const QTextCharFormat &given, int level, Place place) const
    {
        auto format = given;
        const bool strong = level > 0 || given.fontWeight() > QFont::Medium;
        if (given.isImageFormat()) {
            if (place == Place::Cell) // a small sign beside words
                format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
            return format;
        }
        const auto size = level > 0            ? headingSize(level)
                        : place == Place::Cell ? FontSize::Small
                                               : FontSize::Body;
        format.clearProperty(QTextFormat::FontSizeAdjustment); // Markdown's own idea of headings
        format.merge(m_look.format(size, strong ? Weight::Strong : Weight::Regular));
        if (given.anchorHref().startsWith("source:"_L1)) {
            format.setFont(m_look.font(FontSize::Body, Weight::Regular));
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            format.setForeground(ink(Colour::Accent));
            format.setFontUnderline(false);
        } else if (given.isAnchor()) {
            format.setForeground(ink(Colour::Accent));
            format.setFontUnderline(true);
        }
        if (given.fontFixedPitch())
            format.setBackground(ink(Colour::SurfaceHover));
        return format;
    }

    void dressBlock(const QTextBlock &block)
    {
        const auto level = block.blockFormat().headingLevel();
        const auto place = placeOf(block);
        std::vector<Piece> pieces;
        bool picture = false;
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto fragment = at.fragment();
            picture = picture || fragment.charFormat().isImageFormat();
            pieces.push_back(
                {fragment.position(), fragment.length(), formatFor(fragment.charFormat(), level, place)});
        }
        for (const auto &piece : pieces) {
            QTextCursor cursor{&m_document};
            cursor.setPosition(piece.position);
            cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(piece.format);
        }
        dressLines(block, level, place, picture);
    }

    void dressLines(const QTextBlock &block, int level, Place place, bool picture)
    {
        QTextCursor cursor{block};
        auto format = block.blockFormat();
        if (block.length() == 1 && place == Place::Text) // Qt leaves an empty line after a table.
            format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        else if (picture && place != Place::Cell)
            format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        else
            format.setLineHeight(lineOf(level, place), QTextBlockFormat::FixedHeight);
        format.setTopMargin(level > 1 && block.blockNumber() > 0 ? m_look.px(12) : 0);
        format.setBottomMargin(block.next().isValid() && block.length() > 1 ? below(level, place) : 0);
        if (place == Place::Cell)
            format.setAlignment(Qt::AlignLeading);
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(m_look.format(FontSize::Body, Weight::Regular));
        takeDot(block);
    }

    void takeDot(const QTextBlock &block)
    {
        auto *list = block.textList();
        if (!m_look.withoutDots || list == nullptr || list->format().style() < QTextListFormat::ListSquare
            || list->format().style() > QTextListFormat::ListDisc)
            return;
        auto format = list->format();
        format.setStyle(QTextListFormat::ListStyleUndefined);
        list->setFormat(format);
    }

    qreal lineOf(int level, Place place) const
    {
        if (place == Place::Cell)
            return m_look.px(tableLine);
        if (level == 0)
            return m_look.px(24);
        return m_look.px(level == 1 ? 40 : level == 2 ? 32 : 28);
    }

    qreal below(int level, Place place) const
    {
        if (place == Place::Cell)
            return 0;
        if (level > 0 || place == Place::Item)
            return m_look.px(betweenItems);
        return m_look.px(betweenParagraphs);
    }

    void dressTable(QTextTable &table)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(0);
        format.setHeaderRowCount(1);
        format.setTopMargin(m_look.px(4));
        format.setBottomMargin(m_look.px(16));
        table.setFormat(format);
        for (int row = 0; row < table.rows(); ++row)
            for (int column = 0; column < table.columns(); ++column)
                dressCell(table.cellAt(row, column), row == 0, column + 1 == table.columns());
    }

    void dressCell(QTextTableCell cell, bool head, bool last)
    {
        QTextTableCellFormat format;
        format.setTopPadding(m_look.px(cellPadding));
        format.setBottomPadding(m_look.px(cellPadding));
        format.setRightPadding(last ? 0 : m_look.px(cellGap));
        format.setBottomBorder(1);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(ink(head ? Colour::Outline : Colour::Hairline));
        format.setVerticalAlignment(QTextCharFormat::AlignTop);
        cell.setFormat(format);
        if (!head)
            return;
        auto cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(strong);
    }

    QTextDocument &m_document;
    const ArticleLook &m_look;
    QTextCursor m_step;
};

void fitTable(QTextTable &table, int width, const ArticleLook &look)
{
    const int columns = table.columns();
    const int rowHeads = look.px(width < look.px(wideTable) ? smallRowHead : rowHead);
    const int first = isWide(table) ? rowHeads : width / columns;
    const auto fixed = [](qreal length) { return QTextLength{QTextLength::FixedLength, length}; };
    QList<QTextLength> widths{fixed(first)};
    for (int column = 1; column < columns; ++column)
        widths.append(fixed(static_cast<qreal>(width - first) / (columns - 1)));
    auto format = table.format();
    format.setColumnWidthConstraints(widths);
    format.setWidth(fixed(width));
    table.setFormat(format);
}

} // namespace

QFont ArticleLook::font(FontSize size, Weight weight) const
{
    auto result = ui::font(size, weight);
    result.setPixelSize(std::max(1, qRound(result.pixelSize() * zoom)));
    return result;
}

int ArticleLook::px(int length) const { return qRound(scaled(length) * zoom); }

QTextCharFormat ArticleLook::format(FontSize size, Weight weight) const
{
    QTextCharFormat result;
    result.setFont(font(size, weight));
    result.setForeground(colour(palette, Colour::Text));
    return result;
}

void writeArticle(QTextDocument &document, const QString &markdown, const ArticleLook &look)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setIndentWidth(look.px(indent));
    document.setDefaultFont(look.font(FontSize::Body, Weight::Regular));
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub
                                                                   | QTextDocument::MarkdownNoHTML});
    Dresser{document, look}.dress();
}

QImage articlePicture(const QUrl &url, const ArticleLook &look, int width, qreal devicePixelRatio)
{
    QFile file{u":/mooring/pictures/%1.svg"_s.arg(url.path())};
    if (url.scheme() != "picture"_L1 || !file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer{inThemeColours(file.readAll(), look.palette)};
    const QSizeF size = QSizeF{renderer.defaultSize()} * textScale() * look.zoom;
    const auto shrink = std::min(1.0, width / std::max(1.0, size.width()));
    QImage image{(size * shrink * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    renderer.render(&painter);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QTextCursor appendSmallPrint(QTextDocument &document, const ArticleLook &look, int topMargin)
{
    QTextCursor cursor{&document};
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setLineHeight(look.px(20), QTextBlockFormat::FixedHeight);
    block.setTopMargin(look.px(topMargin));
    auto small = look.format(FontSize::Small, Weight::Regular);
    small.setForeground(colour(look.palette, Colour::TextMuted));
    cursor.insertBlock(block, small);
    return cursor;
}

void insertLink(QTextCursor &cursor, const QString &words, const QString &url, const ArticleLook &look)
{
    const auto before = cursor.charFormat();
    auto link = before;
    link.setAnchor(true);
    link.setAnchorHref(url);
    link.setForeground(colour(look.palette, Colour::Accent));
    cursor.insertText(words, link);
    cursor.setCharFormat(before);
}

void fitArticle(QTextDocument &document, int width, const ArticleLook &look)
{
    QTextCursor step{&document};
    step.beginEditBlock();
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor{block};
        const auto margin = isPicture(block) ? 0 : std::max(0, width - look.px(textColumn));
        if (cursor.currentTable() != nullptr || qRound(block.blockFormat().rightMargin()) == margin)
            continue;
        QTextBlockFormat format;
        format.setRightMargin(margin);
        cursor.mergeBlockFormat(format);
    }
    const auto tables = tablesOf(document);
    const bool wide = std::any_of(tables.cbegin(), tables.cend(), [](auto *table) { return isWide(*table); });
    for (auto *table : tables)
        fitTable(*table, wide ? width : std::min(width, look.px(metrics::textAtMost)), look);
    step.endEditBlock();
}

} // namespace mooring::ui
